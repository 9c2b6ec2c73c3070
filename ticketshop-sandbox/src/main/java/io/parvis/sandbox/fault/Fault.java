package io.parvis.sandbox.fault;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can go wrong with a call of the services, when it is asked to. */
public enum Fault {
    /** The answer says in_progress and gives a request id, which fetches the data once the fault has passed. */
    IN_PROGRESS,
    IN_PROGRESS_NO_ID,
    HTTP_509,
    HTTP_429,
    HTTP_500,
    /** A SOAP fault; in JSON an error status with HTTP 500. */
    SOAP_FAULT,
    UNAUTHORIZED,
    /** The call waits before it is served. */
    SLOW,
    /** The connection is closed after a part of the answer was sent. */
    CUT,
    /** Status 200 with something that is neither XML nor JSON. */
    GARBAGE,
    /** Success without data. */
    EMPTY,
    /** Elements, attributes, fields and values that no contract knows. */
    UNKNOWN_VALUES;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Fault> ofCode(String code) {
        return Arrays.stream(values())
                .filter(fault -> fault.code().equals(code))
                .findFirst();
    }
}
