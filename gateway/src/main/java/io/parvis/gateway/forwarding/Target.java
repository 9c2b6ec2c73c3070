package io.parvis.gateway.forwarding;

import io.parvis.gateway.composing.Composition;
import io.parvis.gateway.composing.Part;
import io.parvis.gateway.edge.RouteClass;
import io.parvis.gateway.memory.Key;
import io.parvis.gateway.routing.Service;
import io.vertx.core.http.HttpMethod;
import java.util.Optional;
import java.util.Set;

/**
 * What path and query of a request say, read once for all who ask the same.
 *
 * @param pos the slug of the point of sale; empty when it is about none
 * @param base path and query to be sent to the service, without what the gateway itself answers to
 * @param url the same in one spelling, to be kept under
 * @param lang the language that the query asks for, or {@code null}
 * @param keepable whether the answer may be one for everybody
 * @param routes what its requests are counted with
 * @param pattern the route that it is measured as
 * @param offered the methods that it can be asked with; empty when only the service knows
 * @param composition what is to be added to the answer
 */
record Target(
        Service service,
        String pos,
        String base,
        String url,
        String lang,
        boolean keepable,
        RouteClass routes,
        String pattern,
        Set<String> offered,
        Optional<Composition> composition) {

    /** Whether the availability service hears of it when the answer is not in memory. */
    boolean asksForLevels() {
        return service == Service.AVAILABILITY
                || composition
                        .filter(one -> one.parts().contains(Part.AVAILABILITY))
                        .isPresent();
    }

    boolean offers(HttpMethod method) {
        return offered.isEmpty() || offered.contains(method.name());
    }

    Key key(String language, String accept) {
        return new Key(url, lang == null ? language : "", accept);
    }
}
