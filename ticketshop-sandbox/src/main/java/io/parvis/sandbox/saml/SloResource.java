package io.parvis.sandbox.saml;

import io.parvis.sandbox.PublicAddress;
import io.parvis.sandbox.Refusal;
import io.parvis.sandbox.login.ShopCookies;
import io.parvis.sandbox.login.Visit;
import io.parvis.sandbox.login.Visits;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.Optional;
import org.w3c.dom.Element;

/** Takes logout requests, and the answers of sites that were asked to log out. */
@Path("/saml/slo")
final class SloResource {
    private final Inbox inbox;
    private final Logouts logouts;
    private final Visits visits;
    private final ShopCookies cookies;
    private final PublicAddress address;

    SloResource(Inbox inbox, Logouts logouts, Visits visits, ShopCookies cookies, PublicAddress address) {
        this.inbox = inbox;
        this.logouts = logouts;
        this.visits = visits;
        this.cookies = cookies;
        this.address = address;
    }

    @GET
    public Response redirected(
            @QueryParam(Saml.REQUEST) String question,
            @QueryParam(Saml.RESPONSE) String answer,
            @Context HttpServerRequest request) {
        String field = field(question, answer);
        return taken(RedirectBinding.read(request.query(), field), request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response posted(
            @FormParam(Saml.REQUEST) String question,
            @FormParam(Saml.RESPONSE) String answer,
            @FormParam(Saml.RELAY_STATE) String relayState,
            @Context HttpServerRequest request) {
        String field = field(question, answer);
        return taken(PostBinding.read(field.equals(Saml.REQUEST) ? question : answer, relayState), request);
    }

    private static String field(String question, String answer) {
        if ((question == null) == (answer == null)) {
            throw Refusal.badRequest("Expected 'SAMLRequest' or 'SAMLResponse'");
        }
        return question == null ? Saml.RESPONSE : Saml.REQUEST;
    }

    private Response taken(Message message, HttpServerRequest request) {
        String idp = address.saml(request);
        message.at(idp + "/slo");
        ServiceProvider sender = inbox.sender(message);
        if (message.is("LogoutRequest")) {
            return cookies.delete(logOut(message, sender, idp, request), request)
                    .build();
        }
        if (message.is("LogoutResponse")) {
            return Xml.attribute(message.root(), "InResponseTo")
                    .flatMap(id -> logouts.answered(idp, id))
                    .orElseThrow(() -> Refusal.badRequest("The answer is to no logout that is under way"))
                    .build();
        }
        throw Refusal.badRequest("Expected a LogoutRequest or a LogoutResponse");
    }

    private ResponseBuilder logOut(Message message, ServiceProvider sender, String idp, HttpServerRequest request) {
        if (sender.logout().isEmpty()) {
            throw Refusal.badRequest("The metadata has no SingleLogoutService to answer to");
        }
        // who is logged out already is answered all the same
        return visit(message, request)
                .map(visit -> logouts.begin(
                        idp,
                        visit,
                        Optional.of(sender.entityId()),
                        () -> logouts.answer(idp, sender, message.id(), message.relayState())))
                .orElseGet(() -> logouts.answer(idp, sender, message.id(), message.relayState()));
    }

    private Optional<Visit> visit(Message message, HttpServerRequest request) {
        String number = text(message, Saml.ASSERTION, "NameID").orElse("");
        return text(message, Saml.PROTOCOL, "SessionIndex")
                .flatMap(visits::byIndex)
                .or(() -> visits.loggedIn(request))
                .filter(visit -> visit.person()
                        .filter(person -> person.contactNumber().equals(number))
                        .isPresent());
    }

    private static Optional<String> text(Message message, String namespace, String name) {
        return Xml.child(message.root(), namespace, name)
                .map(Element::getTextContent)
                .map(String::strip);
    }
}
