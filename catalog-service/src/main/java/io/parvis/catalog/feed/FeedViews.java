package io.parvis.catalog.feed;

import io.parvis.catalog.browsing.ProductViews;
import io.parvis.catalog.browsing.Reader;
import io.parvis.catalog.browsing.Views.NamedView;
import io.parvis.catalog.browsing.Views.ProductView;
import io.parvis.catalog.browsing.Views.TopicView;
import io.parvis.catalog.browsing.Views.VenueView;
import io.parvis.catalog.snapshot.Advantage;
import io.parvis.catalog.snapshot.Named;
import io.parvis.catalog.snapshot.Product;
import io.parvis.catalog.snapshot.Season;
import io.parvis.catalog.snapshot.Showcase;
import io.parvis.catalog.snapshot.Topic;
import io.parvis.catalog.snapshot.Venue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.OffsetDateTime;
import java.util.List;

/** Shows objects in full to other systems, in one language and with all translations. */
final class FeedViews {
    private final Reader reader;
    private final ProductViews views;

    FeedViews(Reader reader) {
        this.reader = reader;
        this.views = new ProductViews(reader);
    }

    @RegisterForReflection
    record SeasonView(String id, String code, String name, OffsetDateTime start, OffsetDateTime end) {}

    @RegisterForReflection
    record ShowcaseView(String id, String code, String name, List<NamedView> products) {}

    @RegisterForReflection
    record AdvantageView(
            String id,
            String code,
            NamedView season,
            String state,
            String type,
            String name,
            String description,
            OffsetDateTime start,
            OffsetDateTime end,
            List<NamedView> products) {}

    Described<SeasonView> season(Season season) {
        return Described.of(
                new SeasonView(season.id(), season.code(), reader.text(season.name()), season.start(), season.end()),
                new Translations().text("name", season.name()));
    }

    Described<VenueView> venue(Venue venue) {
        return Described.of(
                views.venue(venue),
                new Translations()
                        .text("name", venue.name())
                        .text("site", venue.site())
                        .text("space", venue.space()));
    }

    Described<TopicView> topic(Topic topic) {
        return Described.of(
                new TopicView(topic.id(), topic.code(), reader.text(topic.name()), topic.parentId()),
                new Translations().text("name", topic.name()));
    }

    Described<NamedView> named(Named named) {
        return Described.of(views.named(named), new Translations().text("name", named.name()));
    }

    Described<ShowcaseView> showcase(Showcase showcase) {
        return Described.of(
                new ShowcaseView(
                        showcase.id(),
                        showcase.code(),
                        reader.text(showcase.name()),
                        references(showcase.productIds())),
                new Translations().text("name", showcase.name()));
    }

    Described<AdvantageView> advantage(Advantage advantage) {
        return Described.of(
                new AdvantageView(
                        advantage.id(),
                        advantage.code(),
                        reader.catalog()
                                .season(advantage.seasonId())
                                .map(season -> views.season(season.id()))
                                .orElse(null),
                        advantage.state(),
                        advantage.type(),
                        reader.text(advantage.name()),
                        reader.text(advantage.description()),
                        advantage.start(),
                        advantage.end(),
                        references(advantage.productIds())),
                new Translations().text("name", advantage.name()).text("description", advantage.description()));
    }

    Described<ProductView> product(Product product) {
        return Described.of(
                views.lasting(product),
                new Translations()
                        .text("name", product.name())
                        .text("shortName", product.shortName())
                        .text("description", product.description())
                        .page("pageUrl", product.pageUrl(), reader.pos()));
    }

    private List<NamedView> references(List<String> productIds) {
        return productIds.stream().flatMap(id -> views.reference(id).stream()).toList();
    }
}
