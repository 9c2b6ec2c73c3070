package io.parvis.link.booking;

import io.parvis.link.booking.LabelSettings.Wording;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.startup.Starting;
import io.parvis.startup.WrongConfiguration;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Stream;

/** The words of a verdict in the visitor's language. */
@Singleton
@Startup(Starting.BEFORE_TASKS)
public final class Labels {
    private static final String LAST_RESORT = "en";

    private final Map<String, Wording> byLanguage;

    Labels(LabelSettings settings) {
        byLanguage = Map.copyOf(settings.labels());
        if (!byLanguage.containsKey(LAST_RESORT)) {
            throw new WrongConfiguration("parvis.links.labels.en", "", "a label for every outcome");
        }
    }

    /** What a verdict is called, in the language that {@link #written} tells. */
    String of(Verdict verdict, String language, PointOfSale pos) {
        Wording wording = byLanguage.get(written(language, pos));
        return verdict.reason().map(reason -> of(reason, wording)).orElse(wording.bookable());
    }

    /** What is not there is called, as {@link #of}. */
    public String notFound(String language, PointOfSale pos) {
        return of(Verdict.not(Reason.NOT_FOUND), language, pos);
    }

    /** The language that labels come in: that one, else the point of sale's main one, else English. */
    public String written(String language, PointOfSale pos) {
        return Stream.of(language, pos.mainLanguage(), LAST_RESORT)
                .filter(byLanguage::containsKey)
                .findFirst()
                .orElseThrow();
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
