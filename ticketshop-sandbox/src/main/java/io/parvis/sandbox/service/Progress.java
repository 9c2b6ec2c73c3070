package io.parvis.sandbox.service;

import io.parvis.sandbox.fault.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** How a call's envelope reads: success, in progress, or a request id that was never given out. */
@ApplicationScoped
class Progress {
    private static final int MOST_IDS = 1_000;

    private final Map<String, String> operationByRequestId = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST_IDS;
        }
    });

    /** @param requestId as the caller sent it; {@code null} or blank = none */
    Envelope envelope(Call call, String requestId) {
        boolean asksAgain = requestId != null && !requestId.isBlank();
        if (asksAgain && !call.operation().equals(operationByRequestId.get(requestId))) {
            return Envelope.error("unknown_request_id", "There is no request with this id");
        }
        if (call.suffers(Fault.IN_PROGRESS_NO_ID)) {
            return Envelope.inProgress(null);
        }
        if (call.suffers(Fault.IN_PROGRESS)) {
            String id = asksAgain ? requestId : UUID.randomUUID().toString();
            operationByRequestId.put(id, call.operation());
            return Envelope.inProgress(id);
        }
        return call.suffers(Fault.EMPTY) ? Envelope.EMPTY : Envelope.SUCCESS;
    }
}
