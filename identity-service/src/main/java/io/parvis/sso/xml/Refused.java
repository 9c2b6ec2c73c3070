package io.parvis.sso.xml;

/** A message that is not accepted. It carries the reason alone: nothing of the message can reach a log by it. */
public final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    private final Refusal reason;

    public Refused(Refusal reason) {
        super(reason.code(), null, false, false);
        this.reason = reason;
    }

    public Refusal reason() {
        return reason;
    }
}
