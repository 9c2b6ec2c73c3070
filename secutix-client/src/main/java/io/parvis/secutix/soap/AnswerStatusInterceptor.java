package io.parvis.secutix.soap;

import io.parvis.secutix.wire.Troubles;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.cxf.helpers.CastUtils;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** Keeps the HTTP status of an answer, and the wait that it asks for. */
final class AnswerStatusInterceptor extends AbstractPhaseInterceptor<Message> {
    AnswerStatusInterceptor() {
        super(Phase.RECEIVE);
    }

    @Override
    public void handleMessage(Message message) {
        CallContext call = CallContext.of(message);
        if (call != null) {
            call.answerBegun = true;
            if (message.get(Message.RESPONSE_CODE) instanceof Integer status) {
                call.httpStatus = status;
            }
            call.retryAfter = retryAfter(message);
        }
    }

    private static Optional<Duration> retryAfter(Message message) {
        Map<String, List<String>> headers = CastUtils.cast((Map<?, ?>) message.get(Message.PROTOCOL_HEADERS));
        return headers == null
                ? Optional.empty()
                : Troubles.retryAfter(first(headers, "Retry-After"), first(headers, "Date"));
    }

    private static String first(Map<String, List<String>> headers, String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
    }
}
