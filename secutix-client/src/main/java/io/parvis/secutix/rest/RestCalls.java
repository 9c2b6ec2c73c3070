package io.parvis.secutix.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parvis.secutix.Account;
import io.parvis.secutix.Outcome;
import io.parvis.secutix.Outcome.Trouble.Kind;
import io.parvis.secutix.wire.AnswerStream;
import io.parvis.secutix.wire.JsonAsXml;
import io.parvis.secutix.wire.OnSpan;
import io.parvis.secutix.wire.Troubles;
import io.parvis.secutix.wire.WireStream;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLStreamException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes calls on SecuTix's JSON interface, and says how they ended. Thread-safe. */
@Singleton
public final class RestCalls {
    private final Clock clock;
    private final int connectMillis;
    private final int readMillis;

    RestCalls(
            Clock clock,
            @ConfigProperty(name = "parvis.secutix.connect-timeout-millis") int connectMillis,
            @ConfigProperty(name = "parvis.secutix.read-timeout-millis") int readMillis) {
        this.clock = clock;
        this.connectMillis = connectMillis;
        this.readMillis = readMillis;
    }

    /** Reads an answer while it arrives. */
    @FunctionalInterface
    public interface Reading<R> {
        Outcome<R> read(JsonAsXml answer, AnswerStream bytes) throws XMLStreamException;
    }

    /**
     * One call.
     *
     * @param account with access to the JSON interface
     * @param service such as {@code catalogService}
     * @param received is told how many more bytes came over the wire
     */
    public <R> Outcome<R> call(
            Account account,
            String institutionCode,
            String service,
            String operation,
            ObjectNode request,
            LongConsumer received,
            Reading<R> reading) {
        boolean begun = false;
        HttpURLConnection connection = null;
        OnSpan.asks("rest", account.url());
        try {
            connection = opened(account, institutionCode, service, operation);
            try (OutputStream body = connection.getOutputStream()) {
                body.write(request.toString().getBytes(StandardCharsets.UTF_8));
            }
            int status = connection.getResponseCode();
            begun = true;
            OnSpan.answered(status);
            Optional<Outcome<R>> refused = Troubles.ofStatus(
                    status,
                    Troubles.retryAfter(connection.getHeaderField("Retry-After"), connection.getHeaderField("Date")));
            if (refused.isPresent()) {
                return refused.get();
            }
            if (status != HttpURLConnection.HTTP_OK) {
                return new Outcome.Trouble<>(Kind.HTTP_ERROR, "HTTP " + status);
            }
            AnswerStream answer = new AnswerStream(unpacked(connection, received));
            return reading.read(JsonAsXml.open(answer), answer);
        } catch (IOException | XMLStreamException | JsonAsXml.BrokenText failure) {
            return Troubles.of(failure, begun);
        } finally {
            if (connection != null) {
                connection.disconnect();
            }
        }
    }

    private HttpURLConnection opened(Account account, String institutionCode, String service, String operation)
            throws IOException {
        String path = "/tnseb/backend-apis/" + service + "/" + account.version() + "/" + operation;
        HttpURLConnection connection =
                (HttpURLConnection) account.url().resolve(path).toURL().openConnection();
        connection.setConnectTimeout(connectMillis);
        connection.setReadTimeout(readMillis);
        connection.setInstanceFollowRedirects(false); // the token is for SecuTix alone
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setRequestProperty("Accept", "application/json");
        connection.setRequestProperty("Accept-Encoding", "gzip");
        connection.setRequestProperty(
                "Authorization",
                "Bearer " + BearerToken.of(account.rest().orElseThrow(), institutionCode, clock.instant()));
        return connection;
    }

    private static InputStream unpacked(HttpURLConnection connection, LongConsumer received) throws IOException {
        InputStream wire = new WireStream(connection.getInputStream(), received);
        return "gzip".equalsIgnoreCase(connection.getContentEncoding()) ? new GZIPInputStream(wire) : wire;
    }
}
