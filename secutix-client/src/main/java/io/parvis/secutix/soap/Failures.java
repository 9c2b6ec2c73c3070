package io.parvis.secutix.soap;

import io.parvis.secutix.Outcome;
import io.parvis.secutix.Outcome.Trouble.Kind;
import io.parvis.secutix.wire.Envelope;
import io.parvis.secutix.wire.Troubles;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.transport.http.HTTPException;

/** Tells what lies behind an exception of CXF. */
final class Failures {
    private Failures() {}

    static <R> Outcome<R> outcome(Throwable failure, CallContext call) {
        int status = Troubles.cause(failure, HTTPException.class)
                .map(HTTPException::getResponseCode)
                .orElse(call.httpStatus);
        return Troubles.<R>ofStatus(status, call.retryAfter)
                .or(() -> Troubles.cause(failure, SoapFault.class)
                        .filter(fault -> call.faultReceived)
                        .map(Failures::rejected))
                .orElseGet(() -> status >= 400
                        ? new Outcome.Trouble<>(Kind.HTTP_ERROR, "HTTP " + status)
                        : Troubles.of(failure, call.answerBegun));
    }

    private static <R> Outcome<R> rejected(SoapFault fault) {
        String code =
                fault.getFaultCode() == null ? "Fault" : fault.getFaultCode().getLocalPart();
        return new Outcome.Rejected<>(code, Envelope.shortened(fault.getReason()));
    }
}
