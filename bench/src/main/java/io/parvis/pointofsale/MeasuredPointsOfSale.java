package io.parvis.pointofsale;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sandbox's point of sale, as configured. */
public final class MeasuredPointsOfSale {
    private record Opera() implements PointsOfSaleConfig.Shop {
        @Override
        public Map<String, String> names() {
            return Map.of("fr", "Opéra du Parvis", "en", "Parvis Opera", "de", "Parvis-Oper");
        }

        @Override
        public List<String> languages() {
            return List.of("fr", "en", "de");
        }

        @Override
        public Currency currency() {
            return Currency.getInstance("EUR");
        }

        @Override
        public ZoneId timeZone() {
            return ZoneId.of("Europe/Paris");
        }

        @Override
        public String institutionCode() {
            return "OPERA";
        }

        @Override
        public Optional<String> organizationCode() {
            return Optional.empty();
        }

        @Override
        public String salesChannelCode() {
            return "WEB";
        }
    }

    private MeasuredPointsOfSale() {}

    public static PointsOfSale all() {
        return new PointsOfSale(() -> Map.of("opera", new Opera()));
    }
}
