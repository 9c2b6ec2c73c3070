package io.parvis.sandbox.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import io.parvis.sandbox.SandboxConfig;
import io.parvis.sandbox.fault.Fault;
import io.parvis.sandbox.service.Call;
import io.parvis.sandbox.service.CutStream;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/** Writes answers while they are made, and lets faults befall them on the way. */
@Singleton
final class AnswerWriter {
    private final SecutixJson json;
    private final int cutAfter;

    AnswerWriter(SecutixJson json, SandboxConfig config) {
        this.json = json;
        this.cutAfter = (int) config.cutAfter().asLongValue();
    }

    StreamingOutput of(Object answer, Call call, boolean gzip) {
        return wire -> {
            try {
                write(answer, call, gzip, wire);
            } catch (IOException e) {
                // a connection that was cut on purpose is no trouble to tell of
                if (!call.suffers(Fault.CUT)) {
                    throw e;
                }
            }
        };
    }

    private void write(Object answer, Call call, boolean gzip, OutputStream wire) throws IOException {
        try (OutputStream next = call.suffers(Fault.CUT) ? new CutStream(wire, cutAfter, call.http()) : wire;
                OutputStream last = gzip ? new GZIPOutputStream(next) : next;
                JsonGenerator plain = json.writer().createGenerator(last);
                JsonGenerator generator = call.suffers(Fault.UNKNOWN_VALUES) ? new StrangeGenerator(plain) : plain) {
            json.writer().writeValue(generator, answer);
        }
    }
}
