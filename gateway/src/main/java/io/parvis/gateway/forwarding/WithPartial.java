package io.parvis.gateway.forwarding;

import io.parvis.gateway.composing.Part;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A JSON object on its way that the gateway does not look into, because it is too long or for one caller alone: the parts
 * that it was to include are named as missing, in a member at its end.
 */
final class WithPartial extends Passing {
    private static final Buffer NONE = Buffer.buffer();

    private final String member;
    /** The last closing brace that came, and the space behind it: it may be the one that ends the object. */
    private Buffer held = NONE;
    /** What came before it, but for space. */
    private byte before;

    private Handler<Buffer> handler;

    WithPartial(ReadStream<Buffer> body, Set<Part> missing) {
        super(body);
        this.member = missing.stream()
                .map(part -> "\"" + part.label() + "\"")
                .collect(Collectors.joining(",", "\"partial\":[", "]"));
    }

    @Override
    public ReadStream<Buffer> handler(Handler<Buffer> next) {
        handler = next;
        return super.handler(next == null ? null : this::passOn);
    }

    @Override
    public ReadStream<Buffer> endHandler(Handler<Void> next) {
        return super.endHandler(end -> {
            if (handler != null && held.length() > 0) {
                handler.handle(
                        Buffer.buffer((before == '{' ? "" : ",") + member).appendBuffer(held));
            }
            held = NONE;
            if (next != null) {
                next.handle(end);
            }
        });
    }

    private void passOn(Buffer part) {
        int brace = part.length() - 1;
        while (brace >= 0 && isSpace(part.getByte(brace))) {
            brace--;
        }
        if (brace < 0) {
            if (held.length() > 0) {
                held = held.copy().appendBuffer(part);
            } else {
                handler.handle(part);
            }
            return;
        }
        boolean closes = part.getByte(brace) == '}';
        Buffer goesOn = held.copy().appendBuffer(closes ? part.slice(0, brace) : part);
        held = closes ? part.slice(brace, part.length()) : NONE;
        if (goesOn.length() > 0) {
            before = last(goesOn, before);
            handler.handle(goesOn);
        }
    }

    private static byte last(Buffer bytes, byte otherwise) {
        for (int n = bytes.length() - 1; n >= 0; n--) {
            if (!isSpace(bytes.getByte(n))) {
                return bytes.getByte(n);
            }
        }
        return otherwise;
    }

    private static boolean isSpace(byte one) {
        return one == ' ' || one == '\n' || one == '\r' || one == '\t';
    }
}
