package io.parvis.secutix.soap;

import io.parvis.secutix.Account;
import io.parvis.secutix.Outcome;
import io.parvis.secutix.export.ExportSink;
import jakarta.xml.ws.BindingProvider;
import jakarta.xml.ws.WebServiceException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
     * @param envelope how the answer's status is found
     * @return the answer as {@link Outcome.Data} when its status is success
     */
    public <R> Outcome<R> call(
            Account account, String endpoint, Supplier<R> operation, Function<R, Envelope> envelope) {
        return call(account, endpoint, Optional.empty(), operation, envelope);
    }

    /** The same, for the catalogue: its products are handed on one by one while the answer arrives. */
    public <R> Outcome<R> call(
            Account account,
            String endpoint,
            Optional<ExportSink> products,
            Supplier<R> operation,
            Function<R, Envelope> envelope) {
        CallContext call = new CallContext(account, products);
        Map<String, Object> request = port.getRequestContext();
        request.put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY, endpoint);
        // lets the interceptors see the headers of an error, Retry-After among them
        request.put(HTTPConduit.NO_IO_EXCEPTIONS, true);
        request.put(CallContext.key(), call);
        try {
            R answer = operation.get();
            return answer == null ? Envelope.missing() : envelope.apply(answer).outcome(answer);
        } catch (WebServiceException failure) {
            return Failures.outcome(failure, call);
        } finally {
            request.remove(CallContext.key());
        }
    }
}
