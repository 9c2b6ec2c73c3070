package io.parvis.sandbox.soap;

import io.parvis.sandbox.SandboxConfig;
import io.parvis.sandbox.fault.Fault;
import io.parvis.sandbox.service.CutStream;
import jakarta.inject.Singleton;
import java.io.OutputStream;
import org.apache.cxf.interceptor.MessageSenderInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.transport.common.gzip.GZIPOutInterceptor;

/** Puts a stream that breaks under the answer of a call that suffers {@code cut}: below gzip, next to the wire. */
@Singleton
class CutAnswer extends AbstractPhaseInterceptor<Message> {
    private final int bytes;

    CutAnswer(SandboxConfig config) {
        super(Phase.PREPARE_SEND);
        addAfter(MessageSenderInterceptor.class.getName());
        addBefore(GZIPOutInterceptor.class.getName());
        bytes = (int) config.cutAfter().asLongValue();
    }

    @Override
    public void handleMessage(Message message) {
        if (SoapCall.suffers(message.getExchange(), Fault.CUT)) {
            OutputStream wire = message.getContent(OutputStream.class);
            message.setContent(
                    OutputStream.class,
                    new CutStream(wire, bytes, SoapCall.of(message).http()));
        }
    }
}
