package io.parvis.catalog.importing;

import io.parvis.catalog.snapshot.Advantage;
import io.parvis.catalog.snapshot.Frame;
import io.parvis.catalog.snapshot.Named;
import io.parvis.catalog.snapshot.Product;
import io.parvis.catalog.snapshot.Season;
import io.parvis.catalog.snapshot.Showcase;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Puts a snapshot together once the whole export was read. */
final class Assembly {
    private final Import run;
    private final PointOfSale pos;
    private final Draft draft;
    private final Set<String> limitedAudiences;

    /** @param limitedAudiences kinds of audience that not everybody belongs to */
    Assembly(Import run, List<String> limitedAudiences) {
        this.run = run;
        this.pos = run.pos;
        this.draft = run.draft;
        this.limitedAudiences = Set.copyOf(limitedAudiences);
    }

    Snapshot assemble(CatalogRest rest, Instant importedAt) {
        List<Season> seasons =
                rest.seasons().stream().map(season -> season(season)).toList();
        List<Product> products = new ArrayList<>();
        for (Draft.Entry entry : draft.entries) {
            Season season = entry.season() < seasons.size() ? seasons.get(entry.season()) : null;
            if (season == null || season.id() == null) {
                draft.leftOut("product", entry.product().id(), "stands in a season without an id");
            } else {
                products.add(entry.product().inSeason(season.id()));
            }
        }
        Frame frame = new Frame(
                run.id,
                importedAt,
                run.setupUpdatedAt,
                seasons,
                rest.venues().stream()
                        .filter(venue -> venue.id() != null)
                        .map(Assembly::venue)
                        .toList(),
                List.copyOf(draft.topics.values()),
                draft.seatCategories,
                collected(
                        rest,
                        season -> season.tariffs().stream()
                                .map(tariff -> named(tariff.id(), tariff.code(), tariff.name()))),
                collected(
                        rest,
                        season -> season.priceLevels().stream()
                                .map(level -> named(level.id(), level.code(), level.name()))),
                limited(rest),
                advantages(rest),
                rest.showcases().stream()
                        .filter(showcase -> showcase.id() != null)
                        .map(showcase -> new Showcase(
                                showcase.id(), showcase.code(), new Text(showcase.name()), showcase.productIds()))
                        .toList());
        return new Snapshot(frame, products);
    }

    private Season season(CatalogRest.Season season) {
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
                venue.countryCode(),
                venue.formattedAddress(),
                venue.siteId(),
                venue.spaceId(),
                venue.siteCode(),
                venue.spaceCode(),
                venue.areas().stream().map(ProductMapper::named).toList());
    }

    private List<Advantage> advantages(CatalogRest rest) {
        List<Advantage> advantages = new ArrayList<>();
        for (CatalogRest.Season season : rest.seasons()) {
            season.advantages().stream()
                    .filter(advantage -> advantage.id() != null)
                    .forEach(advantage -> advantages.add(new Advantage(
                            advantage.id(),
                            advantage.code(),
                            season.id(),
                            advantage.state(),
                            advantage.type(),
                            new Text(advantage.name()),
                            new Text(advantage.description()),
                            SecutixDates.parse(advantage.start(), pos.timeZone())
                                    .orElse(null),
                            SecutixDates.parse(advantage.end(), pos.timeZone()).orElse(null),
                            advantage.productIds())));
        }
        return advantages;
    }

    private static Map<String, Named> collected(CatalogRest rest, Function<CatalogRest.Season, Stream<Named>> part) {
        Map<String, Named> collected = new TreeMap<>();
        for (CatalogRest.Season season : rest.seasons()) {
            part.apply(season).filter(named -> named.id() != null).forEach(named -> collected.put(named.id(), named));
        }
        return collected;
    }

    private static Named named(String id, String code, Map<String, String> name) {
        return new Named(id, code, new Text(name));
    }

    /** Where the audience is not told, it is everybody. */
    private Set<String> limited(CatalogRest rest) {
        Set<String> limited = new TreeSet<>();
        for (CatalogRest.Season season : rest.seasons()) {
            season.tariffs().stream()
                    .filter(tariff -> tariff.id() != null && isLimited(tariff.categoryKind()))
                    .forEach(tariff -> limited.add(tariff.id()));
            season.priceLevels().stream()
                    .filter(level -> level.id() != null && isLimited(level.mainCategory()))
                    .forEach(level -> limited.add(level.id()));
        }
        return limited;
    }

    private boolean isLimited(String audience) {
        return audience != null && limitedAudiences.contains(audience);
    }
}
