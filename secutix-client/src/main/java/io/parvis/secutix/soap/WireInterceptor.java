package io.parvis.secutix.soap;

import io.parvis.secutix.wire.WireStream;
import java.io.InputStream;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.transport.common.gzip.GZIPInInterceptor;

/** Counts an answer's bytes before they are unpacked. */
final class WireInterceptor extends AbstractPhaseInterceptor<Message> {
    WireInterceptor() {
        super(Phase.RECEIVE);
        addBefore(GZIPInInterceptor.class.getName());
    }

    @Override
    public void handleMessage(Message message) {
        InputStream wire = message.getContent(InputStream.class);
        if (wire != null) {
            message.setContent(InputStream.class, new WireStream(wire, CallContext.of(message).received));
        }
    }
}
