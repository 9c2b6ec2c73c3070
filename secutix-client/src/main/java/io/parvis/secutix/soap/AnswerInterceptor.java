package io.parvis.secutix.soap;

import io.parvis.secutix.wire.AnswerStream;
import java.io.InputStream;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.transport.common.gzip.GZIPInInterceptor;

/** Bounds an unpacked answer: CXF keeps headers and faults as a tree. */
final class AnswerInterceptor extends AbstractPhaseInterceptor<Message> {
    AnswerInterceptor() {
        super(Phase.RECEIVE);
        addAfter(GZIPInInterceptor.class.getName());
    }

    @Override
    public void handleMessage(Message message) {
        InputStream unpacked = message.getContent(InputStream.class);
        if (unpacked != null) {
            CallContext call = CallContext.of(message);
            call.answer = new AnswerStream(unpacked);
            message.setContent(InputStream.class, call.answer);
        }
    }
}
