package io.parvis.secutix.soap;

import io.parvis.secutix.Account;
import io.parvis.secutix.Outcome;
import io.parvis.secutix.export.CatalogRest;
import io.parvis.secutix.export.ExportSink;
import io.parvis.secutix.wire.CatalogTap;
import io.parvis.secutix.wire.Envelope;
import io.parvis.secutix.wire.OnSpan;
import jakarta.xml.ws.BindingProvider;
import jakarta.xml.ws.WebServiceException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.apache.cxf.frontend.ClientProxy;
import org.apache.cxf.transport.http.HTTPConduit;

/** Makes calls on one generated SOAP client, each to its own address, and says how they ended. Thread-safe. */
public final class SoapCalls {
    private final BindingProvider port;

    /** @param port a client that Quarkus CXF made */
    public SoapCalls(Object port) {
        this.port = (BindingProvider) port;
        ClientProxy.getClient(port).setThreadLocalRequestContext(true);
    }

    /**
     * One call.
     *
     * @param received is told how many more bytes came over the wire
     * @param envelope how the answer's status is found
     * @return the answer as {@link Outcome.Data} when its status is success
     */
    public <R> Outcome<R> call(
            Account account,
            String endpoint,
            LongConsumer received,
            Supplier<R> operation,
            Function<R, Envelope> envelope) {
        return call(new CallContext(account, Optional.empty(), received), endpoint, operation, envelope);
    }

    /** The same, for an export: its products go to the sink while the answer arrives. */
    public <R> Outcome<CatalogRest> export(
            Account account,
            String endpoint,
            LongConsumer received,
            ExportSink sink,
            Supplier<R> operation,
            Function<R, Envelope> envelope) {
        CallContext call = new CallContext(account, Optional.of(sink), received);
        return call(call, endpoint, operation, envelope)
                .map(answer ->
                        Optional.ofNullable(call.tap).map(CatalogTap::rest).orElse(CatalogRest.EMPTY));
    }

    private <R> Outcome<R> call(
            CallContext call, String endpoint, Supplier<R> operation, Function<R, Envelope> envelope) {
        Map<String, Object> request = port.getRequestContext();
        request.put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY, endpoint);
        // lets the interceptors see the headers of an error, Retry-After among them
        request.put(HTTPConduit.NO_IO_EXCEPTIONS, true);
        request.put(CallContext.key(), call);
        OnSpan.asks("soap", call.account.url());
        try {
            R answer = operation.get();
            return answer == null ? Envelope.missing() : envelope.apply(answer).outcome(answer);
        } catch (WebServiceException failure) {
            return Failures.outcome(failure, call);
        } finally {
            OnSpan.answered(call.httpStatus);
            request.remove(CallContext.key());
        }
    }
}
