package io.parvis.secutix.soap;

import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** Notes that SecuTix itself sent a SOAP fault: CXF throws the like for answers that it cannot read. */
final class FaultReceivedInterceptor extends AbstractPhaseInterceptor<Message> {
    FaultReceivedInterceptor() {
        super(Phase.UNMARSHAL);
    }

    @Override
    public void handleMessage(Message message) {
        CallContext call = CallContext.of(message);
        if (call != null) {
            call.faultReceived = true;
        }
    }
}
