package io.parvis.catalog.feed;

import io.parvis.catalog.browsing.NameViews;
import io.parvis.catalog.browsing.PartViews;
import io.parvis.catalog.browsing.ProductViews;
import io.parvis.catalog.browsing.Reader;
import io.parvis.catalog.browsing.Views.AdvantageView;
import io.parvis.catalog.browsing.Views.NamedView;
import io.parvis.catalog.browsing.Views.ProductView;
import io.parvis.catalog.browsing.Views.SeasonView;
import io.parvis.catalog.browsing.Views.ShowcaseView;
import io.parvis.catalog.browsing.Views.TopicView;
import io.parvis.catalog.browsing.Views.VenueView;
import io.parvis.catalog.snapshot.Advantage;
import io.parvis.catalog.snapshot.Named;
import io.parvis.catalog.snapshot.Product;
import io.parvis.catalog.snapshot.Season;
import io.parvis.catalog.snapshot.Showcase;
import io.parvis.catalog.snapshot.Topic;
import io.parvis.catalog.snapshot.Venue;

/** Shows objects in full to other systems, in one language and with all translations. */
final class FeedViews {
    private final Reader reader;
    private final ProductViews products;
    private final NameViews names;
    private final PartViews parts;

    FeedViews(Reader reader) {
        this.reader = reader;
        this.products = new ProductViews(reader);
        this.names = new NameViews(reader);
        this.parts = new PartViews(reader);
    }

    Described<SeasonView> season(Season season) {
        return Described.of(parts.season(season), new Translations().text("name", season.name()));
    }

    Described<VenueView> venue(Venue venue) {
        return Described.of(
                names.venue(venue),
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
        return Described.of(names.named(named), new Translations().text("name", named.name()));
    }

    Described<ShowcaseView> showcase(Showcase showcase) {
        return Described.of(parts.showcase(showcase), new Translations().text("name", showcase.name()));
    }

    Described<AdvantageView> advantage(Advantage advantage) {
        return Described.of(
                parts.advantage(advantage),
                new Translations().text("name", advantage.name()).text("description", advantage.description()));
    }

    Described<ProductView> product(Product product) {
        return Described.of(
                products.lasting(product),
                new Translations()
                        .text("name", product.name())
                        .text("shortName", product.shortName())
                        .text("description", product.description())
                        .page("pageUrl", product.pageUrl(), reader.pos()));
    }
}
