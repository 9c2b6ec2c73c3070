package io.parvis.sandbox.service;

/**
 * What every answer says beside its data.
 *
 * @param detail {@code null} = none
 * @param requestId {@code null} = none
 * @param withData whether the data follow
 */
public record Envelope(String status, String detail, String requestId, boolean withData) {
    static final Envelope SUCCESS = new Envelope("success", null, null, true);
    static final Envelope EMPTY = new Envelope("success", null, null, false);

    static Envelope inProgress(String requestId) {
        return new Envelope("in_progress", "The request is being worked on", requestId, false);
    }

    public static Envelope error(String code, String detail) {
        return new Envelope(code, detail, null, false);
    }

    public <T extends com.secutix.service.catalogservice.v1_33.ServiceResult> T on(T result) {
        result.setStatusCode(status);
        result.setStatusDetail(detail);
        result.setRequestId(requestId);
        return result;
    }

    public <T extends com.secutix.service.availabilityservice.v1_33.ServiceResult> T on(T result) {
        result.setStatusCode(status);
        result.setStatusDetail(detail);
        result.setRequestId(requestId);
        return result;
    }
}
