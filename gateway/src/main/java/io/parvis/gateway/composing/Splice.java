package io.parvis.gateway.composing;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts members into JSON that is written already, before the closing braces of their objects. */
final class Splice {
    private Splice() {}

    /**
     * @param anchors in the order of their places
     * @param missing the parts to be named in {@code partial}
     */
    static Buffer into(Buffer json, List<Anchor> anchors, Map<Part, Optional<Parts.Found>> found, List<Part> missing) {
        Buffer spliced = Buffer.buffer(json.length() + anchors.size() * 256);
        int from = 0;
        for (Anchor anchor : anchors) {
            spliced.appendBuffer(json, from, anchor.end() - from);
            from = anchor.end();
            found.forEach((part, known) -> known.map(one -> one.found().get(PartItems.key(anchor.kind(), anchor.id())))
                    .ifPresent(member ->
                            spliced.appendString(",\"" + part.label() + "\":").appendBytes(member)));
        }
        if (!missing.isEmpty()) {
            spliced.appendString(missing.stream()
                    .map(part -> "\"" + part.label() + "\"")
                    .collect(Collectors.joining(",", ",\"partial\":[", "]")));
        }
        return spliced.appendBuffer(json, from, json.length() - from);
    }
}
