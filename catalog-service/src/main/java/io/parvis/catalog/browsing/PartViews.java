package io.parvis.catalog.browsing;

import io.parvis.catalog.browsing.Views.AdvantageView;
import io.parvis.catalog.browsing.Views.NamedView;
import io.parvis.catalog.browsing.Views.SeasonView;
import io.parvis.catalog.browsing.Views.ShowcaseView;
import io.parvis.catalog.snapshot.Advantage;
import io.parvis.catalog.snapshot.Season;
import io.parvis.catalog.snapshot.Showcase;
import java.util.List;

/** Shows what stands beside the products to one reader: seasons, showcases, advantages. */
public final class PartViews {
    private final Reader reader;
    private final NameViews names;

    public PartViews(Reader reader) {
        this.reader = reader;
        this.names = new NameViews(reader);
    }

    public SeasonView season(Season season) {
        return new SeasonView(season.id(), season.code(), reader.text(season.name()), season.start(), season.end());
    }

    public ShowcaseView showcase(Showcase showcase) {
        return new ShowcaseView(
                showcase.id(), showcase.code(), reader.text(showcase.name()), references(showcase.productIds()));
    }

    public AdvantageView advantage(Advantage advantage) {
        return new AdvantageView(
                advantage.id(),
                advantage.code(),
                reader.catalog()
                        .season(advantage.seasonId())
                        .map(season -> names.season(season.id()))
                        .orElse(null),
                advantage.state(),
                advantage.type(),
                reader.text(advantage.name()),
                reader.text(advantage.description()),
                advantage.start(),
                advantage.end(),
                references(advantage.productIds()));
    }

    /** Those that are published. */
    private List<NamedView> references(List<String> productIds) {
        return productIds.stream().flatMap(id -> names.reference(id).stream()).toList();
    }
}
