package io.parvis.link;

import static java.util.stream.Collectors.toMap;

import io.parvis.link.SitePages.Page;
import io.parvis.link.site.Site;
import io.parvis.link.site.Sites;
import io.parvis.link.site.Template;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import io.parvis.problem.SharedAnswers;
import io.parvis.published.Published;
import io.parvis.query.Query;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The other way round: the site's pages that the shop links to. */
@Path("/v1/{pos}/links")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Links")
@NonBlocking
@Published
@APIResponse(responseCode = "400", ref = SharedAnswers.INVALID)
@APIResponse(responseCode = "404", ref = SharedAnswers.UNKNOWN)
public final class SitePageResource {
    private static final int LONGEST_TEMPLATE = 2000;

    private final PointsOfSale pointsOfSale;
    private final Sites sites;

    SitePageResource(PointsOfSale pointsOfSale, Sites sites) {
        this.pointsOfSale = pointsOfSale;
        this.sites = sites;
    }

    @GET
    @Path("/pages")
    @Operation(
            operationId = "getSitePages",
            summary = "The venue's pages, as to be typed into SecuTix",
            description = "Each page as a template with {LANGUAGE}, and resolved for every language.")
    @APIResponseSchema(SitePages.class)
    @APIResponse(responseCode = "304", description = "The answer that If-None-Match names is still the right one")
    public SitePages pages(
            @Parameter(description = Described.POS, example = "opera") @PathParam("pos") String slug,
            @Context UriInfo uri) {
        PointOfSale pos = pointsOfSale.get(slug);
        Query.of(uri);
        Site site = sites.of(pos);
        return new SitePages(
                site.pages().entrySet().stream()
                        .map(page -> page(page.getKey(), page.getValue(), pos))
                        .toList(),
                site.productPage()
                        .map(template -> page("product", template, pos))
                        .orElse(null));
    }

    @GET
    @Path("/resolve")
    @Operation(
            operationId = "resolveLink",
            summary = "Replaces {LANGUAGE} in an address",
            description = "As the shop does it with the addresses that are typed into SecuTix.")
    @Parameter(
            name = "template",
            in = ParameterIn.QUERY,
            required = true,
            description = "An http or https address, up to 2000 characters, percent-encoded",
            schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST_TEMPLATE),
            example = "https://www.opera.example/{LANGUAGE}/index.html")
    @Parameter(
            name = "lang",
            in = ParameterIn.QUERY,
            description = Described.LANG,
            schema = @Schema(type = SchemaType.STRING),
            example = "fr")
    @APIResponseSchema(Link.class)
    @APIResponse(responseCode = "304", description = "The answer that If-None-Match names is still the right one")
    public Link resolve(
            @Parameter(description = Described.POS, example = "opera") @PathParam("pos") String slug,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Visit visit = Visit.of(pointsOfSale.get(slug), Query.of(uri, "template", "lang"), headers);
        String text = visit.query()
                .text("template")
                .orElseThrow(() -> ProblemException.about(ProblemKind.MISSING_PARAMETER, "template", "must be given"));
        if (text.length() > LONGEST_TEMPLATE) {
            throw invalidTemplate();
        }
        return new Link(
                Template.of(text).orElseThrow(SitePageResource::invalidTemplate).in(visit.language()));
    }

    private static ProblemException invalidTemplate() {
        return ProblemException.about(
                ProblemKind.INVALID_PARAMETER,
                "template",
                "must be an http or https address of up to " + LONGEST_TEMPLATE + " characters");
    }

    private static Page page(String kind, Template template, PointOfSale pos) {
        return new Page(
                kind,
                template.text(),
                pos.languages().stream()
                        .collect(toMap(language -> language, template::in, (one, same) -> one, LinkedHashMap::new)));
    }
}
