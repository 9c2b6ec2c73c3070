package io.parvis.secutix.soap;

import io.parvis.secutix.Account;
import io.parvis.secutix.export.ExportSink;
import java.time.Duration;
import java.util.Optional;
import org.apache.cxf.message.Message;

/** One call on its way: what the interceptors need to know of it, and what they saw of the answer. */
final class CallContext {
    private static final String KEY = CallContext.class.getName();

    final Account account;
    final Optional<ExportSink> products;

    int httpStatus;
    Optional<Duration> retryAfter = Optional.empty();
    boolean answerBegun;
    boolean faultReceived;

    CallContext(Account account, Optional<ExportSink> products) {
        this.account = account;
        this.products = products;
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
