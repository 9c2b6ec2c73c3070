package io.parvis.link.booking;

import io.parvis.link.booking.LabelSettings.Wording;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.startup.WrongConfiguration;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Stream;

/** The words of a verdict in the visitor's language. */
@Singleton
@Startup
public final class Labels {
    private static final String LAST_RESORT = "en";

    /** @param language that the text is in, which need not be the one asked for */
    public record Label(String text, String language) {}

    private final Map<String, Wording> byLanguage;

    Labels(LabelSettings settings) {
        byLanguage = Map.copyOf(settings.labels());
        if (!byLanguage.containsKey(LAST_RESORT)) {
            throw new WrongConfiguration("parvis.links.labels.en", "", "a label for every outcome");
        }
    }

    /** In that language, else in the point of sale's main one, else in English. */
    public Label of(Verdict verdict, String language, PointOfSale pos) {
        String written = Stream.of(language, pos.mainLanguage(), LAST_RESORT)
                .filter(byLanguage::containsKey)
                .findFirst()
                .orElseThrow();
        Wording wording = byLanguage.get(written);
        return new Label(verdict.reason().map(reason -> of(reason, wording)).orElse(wording.bookable()), written);
    }

    private static String of(Reason reason, Wording wording) {
        return switch (reason) {
            case NOT_ON_SALE_YET -> wording.notOnSaleYet();
            case SALE_ENDED -> wording.saleEnded();
            case SOLD_OUT -> wording.soldOut();
            case SUSPENDED -> wording.suspended();
            case NOT_FOUND -> wording.notFound();
        };
    }
}
