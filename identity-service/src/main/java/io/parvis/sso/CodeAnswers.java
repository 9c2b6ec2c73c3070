package io.parvis.sso;

import io.parvis.sso.xml.Refusal;
import io.parvis.sso.xml.Refused;
import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Tells apart why a provider gives no token for a code. Quarkus would log what the provider says of it, which may be about
 * the person.
 */
@Singleton
@Unremovable
@OidcEndpoint(OidcEndpoint.Type.TOKEN)
final class CodeAnswers implements OidcResponseFilter {

    @Override
    public Uni<Void> filter(OidcResponseFilterContext context) {
        return trouble(context.statusCode(), context.responseBody())
                .map(reason -> Uni.createFrom().<Void>failure(new Refused(reason)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    static Optional<Refusal> trouble(int status, Buffer body) {
        Optional<JsonObject> read = read(body);
        if (status == 200 && read.flatMap(json -> text(json, "id_token")).isPresent()) {
            return Optional.empty();
        }
        boolean code =
                status == 400 && read.flatMap(json -> text(json, "error")).equals(Optional.of("invalid_grant"));
        return Optional.of(code ? Refusal.CODE_REFUSED : Refusal.PROVIDER_ERROR);
    }

    private static Optional<JsonObject> read(Buffer body) {
        try {
            return Optional.ofNullable(body).map(Buffer::toJsonObject);
        } catch (DecodeException | ClassCastException noObject) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonObject json, String name) {
        return json.getValue(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }
}
