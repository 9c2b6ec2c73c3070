package io.parvis.link;

import static java.util.stream.Collectors.toMap;

import io.parvis.link.SitePages.Page;
import io.parvis.link.site.PageFinder;
import io.parvis.link.site.PageFinder.Found;
import io.parvis.link.site.Site;
import io.parvis.link.site.Sites;
import io.parvis.link.site.Template;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import io.parvis.problem.SharedAnswers;
import io.parvis.published.Published;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The other way round: the site's pages that the shop links to, and each page in the other languages. */
@Path("/v1/{pos}/links")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Links")
@NonBlocking
@Published
@APIResponse(responseCode = "304", ref = SharedAnswers.UNCHANGED)
@APIResponse(responseCode = "400", ref = SharedAnswers.INVALID)
@APIResponse(responseCode = "404", ref = SharedAnswers.UNKNOWN)
public final class SitePageResource {
    static final int LONGEST_ADDRESS = 2000;

    private final Visits visits;
    private final Sites sites;
    private final PageFinder finder;

    SitePageResource(Visits visits, Sites sites, PageFinder finder) {
        this.visits = visits;
        this.sites = sites;
        this.finder = finder;
    }

    @GET
    @Path("/pages")
    @Operation(
            operationId = "getSitePages",
            summary = "The venue's pages, as to be typed into SecuTix",
            description = "Each page as a template with {LANGUAGE}, and resolved for every language.")
    @APIResponseSchema(SitePages.class)
    public SitePages pages(@PathParam("pos") String slug, @Context UriInfo uri) {
        PointOfSale pos = visits.pointOfSale(slug, uri);
        Site site = sites.of(pos);
        return new SitePages(
                site.pages().entrySet().stream()
                        .map(page -> page(page.getKey(), page.getValue(), pos))
                        .toList(),
                site.productPage()
                        .map(template -> page(Site.PRODUCT, template, pos))
                        .orElse(null));
    }

    @GET
    @Path("/resolve")
    @Operation(
            operationId = "resolveLink",
            summary = "Replaces {LANGUAGE} in an address",
            description = "As the shop does it with the addresses that are typed into SecuTix.")
    @APIResponseSchema(Link.class)
    public Link resolve(@BeanParam ResolveRequest request) {
        Visit visit = visits.of(request, "template", "lang");
        String text = address(visit, "template");
        Template template = Template.of(text).orElseThrow(() -> notAnAddress("template"));
        return new Link(template.in(visit.language()));
    }

    @GET
    @Path("/twin")
    @Blocking
    @Operation(
            operationId = "getTwin",
            summary = "The same page in another language",
            description = "For a language switch: takes the address of a static page or a product's page, as `pages` or"
                    + " the catalogue declares it, in any language. Its query and its fragment are kept.")
    @APIResponseSchema(Twin.class)
    public Twin twin(@BeanParam TwinRequest request) {
        Visit visit = visits.of(request, "page", "lang");
        String page = address(visit, "page");
        if (Template.of(page).isEmpty()) {
            throw notAnAddress("page");
        }
        Found found = finder.find(visit.pos(), page)
                .orElseThrow(() -> ProblemException.of(
                        ProblemKind.UNKNOWN_PAGE,
                        "The point of sale '" + visit.pos().slug() + "' declares no such page of its site."));
        return new Twin(
                found.in(visit.language()),
                visit.language(),
                found.kind(),
                found.productId().orElse(null));
    }

    private static String address(Visit visit, String parameter) {
        String text = visit.query()
                .text(parameter)
                .orElseThrow(() -> ProblemException.about(ProblemKind.MISSING_PARAMETER, parameter, "must be given"));
        if (text.length() > LONGEST_ADDRESS) {
            throw notAnAddress(parameter);
        }
        return text;
    }

    private static ProblemException notAnAddress(String parameter) {
        return ProblemException.about(
                ProblemKind.INVALID_PARAMETER,
                parameter,
                "must be an http or https address of up to " + LONGEST_ADDRESS + " characters");
    }

    private static Page page(String kind, Template template, PointOfSale pos) {
        return new Page(
                kind,
                template.text(),
                pos.languages().stream()
                        .collect(toMap(language -> language, template::in, (one, same) -> one, LinkedHashMap::new)));
    }
}
