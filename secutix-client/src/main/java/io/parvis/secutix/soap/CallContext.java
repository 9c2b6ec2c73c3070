package io.parvis.secutix.soap;

import io.parvis.secutix.Account;
import io.parvis.secutix.export.ExportSink;
import io.parvis.secutix.wire.AnswerStream;
import io.parvis.secutix.wire.CatalogTap;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.apache.cxf.message.Message;

/** One call on its way: what the interceptors need to know of it, and what they saw of the answer. */
final class CallContext {
    private static final String KEY = CallContext.class.getName();

    final Account account;
    final Optional<ExportSink> sink;
    final LongConsumer received;

    int httpStatus;
    Optional<Duration> retryAfter = Optional.empty();
    boolean answerBegun;
    boolean faultReceived;
    AnswerStream answer;
    CatalogTap tap;

    CallContext(Account account, Optional<ExportSink> sink, LongConsumer received) {
        this.account = account;
        this.sink = sink;
        this.received = received;
    }

    static String key() {
        return KEY;
    }

    static CallContext of(Message message) {
        Message out =
                message.getExchange() == null ? message : message.getExchange().getOutMessage();
        return (CallContext) (out == null ? message : out).get(KEY);
    }
}
