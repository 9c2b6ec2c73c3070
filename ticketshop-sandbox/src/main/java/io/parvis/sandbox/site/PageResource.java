package io.parvis.sandbox.site;

import io.parvis.sandbox.PublicAddress;
import io.parvis.sandbox.Refusal;
import io.parvis.sandbox.SandboxConfig;
import io.parvis.sandbox.Texts;
import io.parvis.sandbox.shop.Dates;
import io.parvis.sandbox.shop.ProductView;
import io.parvis.sandbox.venue.Names;
import io.parvis.sandbox.venue.Offer;
import io.parvis.sandbox.venue.Programme;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The venue's website: the pages that the shop links to, and those that links lead back to. */
@Path("/{language: fr|en|de}")
final class PageResource {
    private static final int MOST_ON_FIRST_PAGE = 20;

    private final Programme programme;
    private final Dates dates;
    private final BrokenPages broken;
    private final PublicAddress address;
    private final String api;

    PageResource(Programme programme, Dates dates, BrokenPages broken, PublicAddress address, SandboxConfig config) {
        this.programme = programme;
        this.dates = dates;
        this.broken = broken;
        this.address = address;
        this.api = config.site().api();
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance first(SitePage page, List<Entry> programme);

        static native TemplateInstance plain(SitePage page, String name);

        static native TemplateInstance product(SitePage page, ProductView product, String why);
    }

    /** A product as the first page lists it. */
    public record Entry(String id, String title) {}

    @GET
    @Path("/")
    public Response first(@PathParam("language") String language, @Context HttpServerRequest request) {
        return answer(
                "index",
                language,
                spoken -> Templates.first(
                        page(spoken, "", request),
                        programme
                                .offers()
                                .limit(MOST_ON_FIRST_PAGE)
                                .map(offer -> new Entry(
                                        Long.toString(offer.id()), offer.title().in(spoken)))
                                .toList()));
    }

    @GET
    @Path("/{name: terms|privacy|help|contact}.html")
    public Response plain(
            @PathParam("language") String language,
            @PathParam("name") String name,
            @Context HttpServerRequest request) {
        return answer(name, language, spoken -> Templates.plain(page(spoken, name + ".html", request), name));
    }

    /** The page that every product has. */
    @GET
    @Path("/product/{id: \\d{1,18}}.html")
    public Response product(
            @PathParam("language") String language,
            @PathParam("id") long id,
            @QueryParam("reason") String reason,
            @Context HttpServerRequest request) {
        return product(programme.byId(id), "product/" + id + ".html", language, reason, request);
    }

    /** The page that the shop's catalogue names. */
    @GET
    @Path("/programme/{code}.html")
    public Response programme(
            @PathParam("language") String language,
            @PathParam("code") String code,
            @QueryParam("reason") String reason,
            @Context HttpServerRequest request) {
        return product(
                programme.byCode(code.toUpperCase(Locale.ROOT)),
                "programme/" + code + ".html",
                language,
                reason,
                request);
    }

    private Response product(
            Optional<Offer> found, String path, String language, String reason, HttpServerRequest request) {
        Offer offer = found.orElseThrow(() -> Refusal.notFound("The site has no such page"));
        return answer(
                Long.toString(offer.id()),
                language,
                spoken -> Templates.product(
                        page(spoken, path, request),
                        ProductView.of(offer, spoken, dates.next(offer, spoken)),
                        why(reason, spoken)));
    }

    /** {@code null} for what is no reason. */
    private static String why(String reason, String language) {
        String key = "reason." + reason;
        return Texts.has(key) ? new Texts(language).of(key) : null;
    }

    private SitePage page(String language, String path, HttpServerRequest request) {
        return new SitePage(new Texts(language), path, address.of(request), api);
    }

    /** @param written the page in a language */
    private Response answer(String name, String language, Function<String, TemplateInstance> written) {
        Optional<PageFault> fault = broken.of(new BrokenPages.Page(name, language));
        if (fault.isEmpty()) {
            return html(written.apply(language));
        }
        return switch (fault.get()) {
            case NOT_FOUND -> throw Refusal.notFound("This page is broken on purpose");
            case WRONG_LANGUAGE -> html(written.apply(another(language)));
            case NOT_HTML ->
                Response.ok("This page is broken on purpose", MediaType.TEXT_PLAIN)
                        .build();
            case SLOW -> {
                broken.waitForIt();
                yield html(written.apply(language));
            }
        };
    }

    private static String another(String language) {
        return Names.LANGUAGES.stream()
                .filter(other -> !other.equals(language))
                .findFirst()
                .orElseThrow();
    }

    private static Response html(TemplateInstance page) {
        return Response.ok(page.render(), MediaType.TEXT_HTML + ";charset=UTF-8")
                .build();
    }
}
