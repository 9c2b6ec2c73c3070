package io.parvis.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Takes out of spans what tells of people: queries hold what they search for, where they come from and what an identity
 * provider says of them. (A span's attributes can be overwritten, not removed.)
 */
@Singleton
final class Discretion implements SpanProcessor {
    private static final AttributeKey<String> ADDRESS = AttributeKey.stringKey("url.full");
    private static final List<AttributeKey<String>> TOLD_TO_NOBODY = List.of(
            AttributeKey.stringKey("url.query"),
            AttributeKey.stringKey("client.address"),
            AttributeKey.stringKey("user_agent.original"));

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        for (AttributeKey<String> key : TOLD_TO_NOBODY) {
            if (span.getAttribute(key) != null) {
                span.setAttribute(key, "");
            }
        }
        String address = span.getAttribute(ADDRESS);
        if (address != null && address.indexOf('?') >= 0) {
            span.setAttribute(ADDRESS, address.substring(0, address.indexOf('?')));
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // can no longer be changed
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
