package io.parvis.secutix.budget;

import io.parvis.secutix.Outcome;

/** How a call ended, as far as SecuTix's limits are concerned. */
enum Ending {
    ANSWERED,
    /** SecuTix prepares the answer: the next call goes on with it. */
    PREPARING,
    /** It may have made the whole answer, though it did not arrive. */
    BROKEN,
    /** It did not do what was asked for. */
    UNANSWERED,
    /** Its limits forbade it. */
    REFUSED;

    static Ending of(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Data) {
            return ANSWERED;
        }
        if (outcome instanceof Outcome.InProgress) {
            return PREPARING;
        }
        if (outcome instanceof Outcome.Refused) {
            return REFUSED;
        }
        if (outcome instanceof Outcome.Trouble<?> trouble) {
            return switch (trouble.kind()) {
                case UNREACHABLE, HTTP_ERROR -> UNANSWERED;
                case TIMEOUT, CUT_OFF, UNREADABLE -> BROKEN;
            };
        }
        return UNANSWERED;
    }
}
