package io.parvis.catalog.browsing;

import io.parvis.catalog.browsing.Views.NamedView;
import io.parvis.catalog.browsing.Views.VenueView;
import io.parvis.catalog.snapshot.Named;
import io.parvis.catalog.snapshot.Product;
import io.parvis.catalog.snapshot.Season;
import io.parvis.catalog.snapshot.Venue;
import java.util.Map;
import java.util.Optional;

/** Shows by name what products and performances refer to, to one reader. */
public final class NameViews {
    private final Reader reader;

    public NameViews(Reader reader) {
        this.reader = reader;
    }

    public NamedView named(Named named) {
        return named == null ? null : new NamedView(named.id(), named.code(), reader.text(named.name()));
    }

    NamedView of(Product product) {
        return new NamedView(product.id(), product.code(), reader.text(product.name()));
    }

    /** A reference that leads nowhere is shown by its id alone. */
    public NamedView known(Map<String, Named> all, String id) {
        if (id == null) {
            return null;
        }
        return Optional.ofNullable(all.get(id)).map(this::named).orElseGet(() -> new NamedView(id, null, null));
    }

    /** Another product by name; empty when it is not published. */
    public Optional<NamedView> reference(String productId) {
        return reader.catalog().inEachSeason(productId).stream().findFirst().map(this::of);
    }

    public NamedView season(String id) {
        Season season = reader.catalog().season(id).orElseThrow();
        return new NamedView(season.id(), season.code(), reader.text(season.name()));
    }

    public VenueView venue(Venue venue) {
        return new VenueView(
                venue.id(),
                venue.code(),
                reader.text(venue.name()),
                reader.text(venue.site()),
                reader.text(venue.space()),
                venue.street(),
                venue.postalCode(),
                venue.town(),
                venue.countryCode(),
                venue.formattedAddress(),
                venue.siteId(),
                venue.siteCode(),
                venue.spaceId(),
                venue.spaceCode(),
                venue.areas() == null || venue.areas().isEmpty()
                        ? null
                        : venue.areas().stream().map(this::named).toList());
    }

    /** @param pattern with {@code {LANGUAGE}} in it, or {@code null} */
    public String pageUrl(String pattern) {
        return pattern == null ? null : pattern.replace("{LANGUAGE}", reader.language());
    }
}
