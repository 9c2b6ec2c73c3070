package io.parvis.catalog.importing;

import io.parvis.catalog.snapshot.Frame;
import io.parvis.catalog.snapshot.Named;
import io.parvis.catalog.snapshot.Product;
import io.parvis.catalog.snapshot.Season;
import io.parvis.catalog.snapshot.Snapshot;
import io.parvis.catalog.snapshot.Venue;
import io.parvis.language.Text;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.secutix.export.CatalogRest;
import io.parvis.secutix.export.SecutixDates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Puts a snapshot together once the whole export was read. */
final class Assembly {
    private Assembly() {}

    static Snapshot assemble(
            PointOfSale pos,
            Draft draft,
            CatalogRest rest,
            Instant importedAt,
            Instant setupUpdatedAt,
            String version) {
        List<Season> seasons =
                rest.seasons().stream().map(season -> season(pos, season)).toList();
        List<Product> products = new ArrayList<>();
        for (Draft.Entry entry : draft.entries) {
            Season season = entry.season() < seasons.size() ? seasons.get(entry.season()) : null;
            if (season == null || season.id() == null) {
                draft.warn("product", entry.product().id(), "stands in a season without an id");
            } else {
                products.add(entry.product().inSeason(season.id()));
            }
        }
        Frame frame = new Frame(
                version,
                importedAt,
                setupUpdatedAt,
                seasons,
                rest.venues().stream()
                        .filter(venue -> venue.id() != null)
                        .map(Assembly::venue)
                        .toList(),
                List.copyOf(draft.topics.values()),
                draft.seatCategories,
                collected(
                        rest,
                        CatalogRest.Season::tariffs,
                        tariff -> new Named(tariff.id(), tariff.code(), new Text(tariff.name()))),
                collected(
                        rest,
                        CatalogRest.Season::priceLevels,
                        level -> new Named(level.id(), level.code(), new Text(level.name()))));
        return new Snapshot(frame, products);
    }

    private static Season season(PointOfSale pos, CatalogRest.Season season) {
        return new Season(
                season.id(),
                season.code(),
                new Text(season.name()),
                SecutixDates.parse(season.start(), pos.timeZone()).orElse(null),
                SecutixDates.parse(season.end(), pos.timeZone()).orElse(null));
    }

    private static Venue venue(CatalogRest.Venue venue) {
        return new Venue(
                venue.id(),
                venue.code(),
                new Text(venue.name()),
                new Text(venue.siteName()),
                new Text(venue.spaceName()),
                venue.street(),
                venue.postalCode(),
                venue.town(),
                venue.countryCode());
    }

    private static <T> Map<String, Named> collected(
            CatalogRest rest, Function<CatalogRest.Season, List<T>> part, Function<T, Named> named) {
        Map<String, Named> collected = new TreeMap<>();
        for (CatalogRest.Season season : rest.seasons()) {
            part.apply(season).stream()
                    .map(named)
                    .filter(one -> one.id() != null)
                    .forEach(one -> collected.put(one.id(), one));
        }
        return collected;
    }
}
