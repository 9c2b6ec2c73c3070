package io.parvis.sandbox.saml;

import io.parvis.sandbox.PublicAddress;
import io.parvis.sandbox.Refusal;
import io.parvis.sandbox.SandboxConfig;
import io.parvis.sandbox.login.Continuation;
import io.parvis.sandbox.login.FrontDoor;
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
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Takes login requests, and answers them by post. */
@Path("/saml/sso")
final class SsoResource {
    private final Inbox inbox;
    private final LoginAnswer answers;
    private final FrontDoor door;
    private final Visits visits;
    private final PublicAddress address;
    private final boolean allowUnsigned;

    SsoResource(
            Inbox inbox,
            LoginAnswer answers,
            FrontDoor door,
            Visits visits,
            PublicAddress address,
            SandboxConfig config) {
        this.inbox = inbox;
        this.answers = answers;
        this.door = door;
        this.visits = visits;
        this.address = address;
        this.allowUnsigned = config.saml().allowUnsigned();
    }

    @GET
    public Response redirected(@QueryParam(Saml.REQUEST) String message, @Context HttpServerRequest request) {
        return answered(RedirectBinding.read(present(message, request.query()), Saml.REQUEST), request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response posted(
            @FormParam(Saml.REQUEST) String message,
            @FormParam(Saml.RELAY_STATE) String relayState,
            @Context HttpServerRequest request) {
        return answered(PostBinding.read(present(message, message), relayState), request);
    }

    private static String present(String message, String result) {
        if (message == null) {
            throw Refusal.badRequest("'SAMLRequest' is missing");
        }
        return result;
    }

    private Response answered(Message message, HttpServerRequest request) {
        if (!message.is("AuthnRequest")) {
            throw Refusal.badRequest("Expected an AuthnRequest");
        }
        LoginAnswer.Question question = question(message, address.saml(request));
        if (isTrue(message, "IsPassive") && visits.loggedIn(request).isEmpty()) {
            return posted(question, answers.failure(question, Saml.NO_PASSIVE)).build();
        }
        return door.knock(request, isTrue(message, "ForceAuthn"), continuation(question));
    }

    private LoginAnswer.Question question(Message message, String idp) {
        message.at(idp + "/sso");
        Optional<String> asked = Xml.attribute(message.root(), "AssertionConsumerServiceURL");
        URI acs = allowUnsigned && asked.isPresent()
                ? URI.create(asked.get())
                : inbox.sender(message)
                        .acs(asked)
                        .orElseThrow(() -> Refusal.badRequest("AssertionConsumerServiceURL is not in the metadata"));
        return new LoginAnswer.Question(idp, message.issuer(), acs, message.id(), message.relayState());
    }

    private Continuation continuation(LoginAnswer.Question question) {
        return new Continuation() {
            @Override
            public ResponseBuilder loggedIn(Visit visit) {
                visit.toldTo(question.serviceProvider());
                return posted(question, answers.success(question, visit));
            }

            @Override
            public ResponseBuilder declined() {
                return posted(question, answers.failure(question, Saml.AUTHN_FAILED));
            }
        };
    }

    private static ResponseBuilder posted(LoginAnswer.Question question, String xml) {
        return Envelope.post(question.acs(), Saml.RESPONSE, xml, question.relayState());
    }

    private static boolean isTrue(Message message, String attribute) {
        return Xml.attribute(message.root(), attribute)
                .filter(List.of("true", "1")::contains)
                .isPresent();
    }
}
