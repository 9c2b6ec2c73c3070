package io.parvis.site;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import io.parvis.startup.WrongConfiguration;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where visitors of each point of sale may be sent back to: pages on its own sites. */
@Singleton
public final class ReturnUrls {
    private final Map<String, Set<Origin>> bySlug;

    ReturnUrls(PointsOfSale pointsOfSale, OriginsConfig config) {
        bySlug = pointsOfSale.all().stream()
                .map(PointOfSale::slug)
                .collect(toUnmodifiableMap(slug -> slug, slug -> origins(slug, config)));
    }

    private static Set<Origin> origins(String slug, OriginsConfig config) {
        String key = "parvis.points-of-sale." + slug + ".site.origins";
        List<String> origins = config.pointsOfSale().get(slug).site().origins().orElse(List.of());
        return origins.stream()
                .map(text -> Origin.of(text)
                        .orElseThrow(
                                () -> new WrongConfiguration(key, text, "an origin such as https://www.opera.example")))
                .collect(collectingAndThen(toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
    }

    /**
     * @param parameter which query parameter the address was given in, for complaints
     * @throws ProblemException 400 {@code forbidden-return-address} for any but a plain address on an allowed origin
     */
    public URI checked(PointOfSale pos, String parameter, String address) {
        return ReturnUrl.of(address, bySlug.get(pos.slug()))
                .orElseThrow(() -> ProblemException.about(
                        ProblemKind.FORBIDDEN_RETURN_ADDRESS,
                        parameter,
                        "must be a whole address, plainly written, on one of the origins that this point of"
                                + " sale allows"));
    }

    /** The first page of the first of the sites; empty when none is configured. */
    public Optional<URI> home(PointOfSale pos) {
        return bySlug.get(pos.slug()).stream().findFirst().map(origin -> URI.create(origin + "/"));
    }

    /** Whether an {@code Origin} header names one of the sites. */
    public boolean isOwn(PointOfSale pos, String origin) {
        return Origin.of(origin).filter(bySlug.get(pos.slug())::contains).isPresent();
    }
}
