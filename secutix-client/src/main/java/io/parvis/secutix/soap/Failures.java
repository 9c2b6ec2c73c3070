package io.parvis.secutix.soap;

import com.ctc.wstx.exc.WstxEOFException;
import io.parvis.secutix.Outcome;
import io.parvis.secutix.Outcome.Trouble.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.transport.http.HTTPException;

/** Tells what lies behind an exception of CXF: by the kinds of its causes, never by their texts, which vary. */
final class Failures {
    /** How long to keep away when SecuTix's limits are reached and it does not say for how long. */
    private static final Duration DEFAULT_WAIT = Duration.ofMinutes(10);

    private Failures() {}

    static <R> Outcome<R> outcome(Throwable failure, CallContext call) {
        int status = cause(failure, HTTPException.class)
                .map(HTTPException::getResponseCode)
                .orElse(call.httpStatus);
        if (status == 509 || status == 429) {
            return new Outcome.Refused<>(call.retryAfter.orElse(DEFAULT_WAIT), status);
        }
        if (status == 401 || status == 403) {
            return new Outcome.Rejected<>("HTTP " + status, "user name or password not accepted");
        }
        Optional<SoapFault> fault = cause(failure, SoapFault.class);
        if (call.faultReceived && fault.isPresent()) {
            return rejected(fault.get());
        }
        if (status >= 400) {
            return new Outcome.Trouble<>(Kind.HTTP_ERROR, "HTTP " + status);
        }
        return new Outcome.Trouble<>(onTheWay(failure, call).orElse(Kind.UNREADABLE), "");
    }

    private static Optional<Kind> onTheWay(Throwable failure, CallContext call) {
        if (cause(failure, ConnectException.class).isPresent()
                || cause(failure, UnknownHostException.class).isPresent()
                || cause(failure, NoRouteToHostException.class).isPresent()) {
            return Optional.of(Kind.UNREACHABLE);
        }
        if (cause(failure, SocketTimeoutException.class).isPresent()) {
            return Optional.of(Kind.TIMEOUT);
        }
        if (cause(failure, WstxEOFException.class).isPresent()) {
            return Optional.of(Kind.CUT_OFF);
        }
        if (cause(failure, ZipException.class).isPresent()) {
            return Optional.of(Kind.UNREADABLE);
        }
        if (cause(failure, IOException.class).isPresent()) {
            return Optional.of(call.answerBegun ? Kind.CUT_OFF : Kind.UNREACHABLE);
        }
        return cause(failure, XMLStreamException.class).map(broken -> Kind.UNREADABLE);
    }

    private static <R> Outcome<R> rejected(SoapFault fault) {
        String code =
                fault.getFaultCode() == null ? "Fault" : fault.getFaultCode().getLocalPart();
        return new Outcome.Rejected<>(code, Envelope.shortened(fault.getReason()));
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return Optional.of(kind.cast(cause));
            }
        }
        return Optional.empty();
    }
}
