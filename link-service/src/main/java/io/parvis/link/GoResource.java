package io.parvis.link;

import io.parvis.link.Visits.Passage;
import io.parvis.link.address.Address;
import io.parvis.link.booking.BookingLink;
import io.parvis.link.booking.Decision;
import io.parvis.link.booking.Labels;
import io.parvis.link.site.Sites;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import io.parvis.problem.SharedAnswers;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The links of products and performances as redirects, for a plain {@code <a href>}. */
@Path("/v1/{pos}/go")
@Produces(MediaType.WILDCARD)
@Tag(name = "Links")
@NonBlocking
@APIResponse(responseCode = "302", description = "To the shop, or to the product's page on the site")
@APIResponse(responseCode = "400", ref = SharedAnswers.INVALID)
@APIResponse(responseCode = "404", ref = SharedAnswers.UNKNOWN)
@APIResponse(responseCode = "409", ref = SharedAnswers.CONFLICT)
@APIResponse(responseCode = "503", ref = SharedAnswers.NOT_READY)
public final class GoResource {
    private static final String DESCRIPTION =
            "What cannot be booked leads to its page on the venue's site, which gets the parameter reason; where it"
                    + " has none, the answer is 409, for browsers a plain page that says why. Tracking parameters, utm_…"
                    + " and those that are configured, are handed on.";

    private final Visits visits;
    private final Questions questions;
    private final Sites sites;
    private final Labels labels;

    GoResource(Visits visits, Questions questions, Sites sites, Labels labels) {
        this.visits = visits;
        this.questions = questions;
        this.sites = sites;
        this.labels = labels;
    }

    @GET
    @Path("/product")
    @Operation(operationId = "goToProduct", summary = "To the shop, to book this product", description = DESCRIPTION)
    public RestResponse<String> product(@BeanParam ProductRequest request) {
        Passage passage = visits.passing(request, ProductRequest.PARAMETERS);
        return lead(request, passage, questions.product(passage.visit()));
    }

    @GET
    @Path("/performance")
    @Operation(
            operationId = "goToPerformance",
            summary = "To the shop, to book this performance",
            description = DESCRIPTION)
    public RestResponse<String> performance(@BeanParam PerformanceRequest request) {
        Passage passage = visits.passing(request, PerformanceRequest.PARAMETERS);
        return lead(request, passage, questions.performance(passage.visit()));
    }

    private RestResponse<String> lead(VisitRequest request, Passage passage, Questions.Answer answer) {
        Visit visit = passage.visit();
        Optional<Decision> decision = answer.decision();
        if (decision.isEmpty()) {
            return plain(request, visit, answer.unknown(visit), labels.notFound(visit.language(), visit.pos()));
        }
        BookingLink link = decision.get().link();
        return Optional.ofNullable(link.href())
                .or(() -> pageInstead(visit, decision.get()))
                .map(address -> Redirect.to(passage.trail().on(address)))
                .orElseGet(() -> plain(
                        request,
                        visit,
                        ProblemException.of(
                                ProblemKind.CONFLICT,
                                "This cannot be booked now (" + link.reason() + "), and has no page on the site."),
                        link.label()));
    }

    private RestResponse<String> plain(VisitRequest request, Visit visit, ProblemException problem, String label) {
        return new PlainPage(request.headers, labels.written(visit.language(), visit.pos())).answer(problem, label);
    }

    /** A page that is one of these routes itself would lead back here: it is none. */
    private Optional<URI> pageInstead(Visit visit, Decision decision) {
        String here = "/v1/" + visit.pos().slug() + "/go/";
        return decision.product()
                .flatMap(product -> sites.of(visit.pos()).pageOf(product, visit.language()))
                .map(URI::toString)
                .filter(page -> !page.contains(here))
                .map(page -> Address.of(page)
                        .with("reason", decision.link().reason().name())
                        .href());
    }
}
