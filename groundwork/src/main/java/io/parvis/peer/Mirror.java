package io.parvis.peer;

import io.parvis.pointofsale.PointOfSale;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.net.ConnectException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Another service's sheets, one for each point of sale, as this replica last saw them. A failed refresh changes nothing
 * but what is told about it, and is logged when it begins, changes and ends, not every time.
 *
 * @param <S> the sheet as it is sent
 * @param <V> the view of it that requests are answered from; immutable
 */
public final class Mirror<S, V> {
    private static final Logger LOG = Logger.getLogger(Mirror.class);

    /** Asks for a sheet unless {@code etag} still names it; {@code etag} is {@code null} at first. */
    public interface Fetch<S> {
        RestResponse<S> sheet(String pos, String etag);
    }

    private record Copy<V>(String etag, V view) {}

    private final String service;
    private final Fetch<S> fetch;
    private final Function<S, V> reader;
    private final Map<String, Copy<V>> copies = new ConcurrentHashMap<>();
    private final Map<String, String> troubles = new ConcurrentHashMap<>();

    /** @param service how the other service is called in a sentence, such as "the catalogue service" */
    public Mirror(String service, Fetch<S> fetch, Function<S, V> reader) {
        this.service = service;
        this.fetch = fetch;
        this.reader = reader;
    }

    /** The view of the newest sheet that was ever received. */
    public Optional<V> view(PointOfSale pos) {
        return Optional.ofNullable(copies.get(pos.slug())).map(Copy::view);
    }

    /** What the last refresh met, as a sentence; empty when it went well. */
    public Optional<String> trouble(PointOfSale pos) {
        return Optional.ofNullable(troubles.get(pos.slug()));
    }

    public void refresh(PointOfSale pos) {
        Copy<V> copy = copies.get(pos.slug());
        try (RestResponse<S> answer = fetch.sheet(pos.slug(), copy == null ? null : copy.etag())) {
            switch (answer.getStatus()) {
                case 200 ->
                    copies.put(
                            pos.slug(), new Copy<>(answer.getHeaderString("ETag"), reader.apply(answer.getEntity())));
                case 304 -> LOG.tracef("%s: %s has nothing new", pos.slug(), service);
                default -> throw new WebApplicationException(answer.getStatus());
            }
            recovered(pos);
        } catch (WebApplicationException refused) {
            failed(pos, "answered HTTP " + refused.getResponse().getStatus());
        } catch (ProcessingException broken) {
            failed(pos, broken.getCause() instanceof ConnectException ? "cannot be reached" : "did not answer whole");
        } catch (RuntimeException unreadable) {
            failed(pos, "sent what cannot be read (" + unreadable.getClass().getSimpleName() + ")");
        }
    }

    private void recovered(PointOfSale pos) {
        if (troubles.remove(pos.slug()) != null) {
            LOG.infof("%s: %s answers again", pos.slug(), service);
        }
    }

    private void failed(PointOfSale pos, String what) {
        String trouble = service + " " + what;
        if (!trouble.equals(troubles.put(pos.slug(), trouble))) {
            LOG.warnf("%s: %s; what was known before stays in use", pos.slug(), trouble);
        }
    }
}
