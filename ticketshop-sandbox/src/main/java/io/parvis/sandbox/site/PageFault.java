package io.parvis.sandbox.site;

import java.util.Arrays;
import java.util.Optional;

/** What can be wrong with a page of the site. */
public enum PageFault {
    NOT_FOUND("404"),
    WRONG_LANGUAGE("wrong-language"),
    NOT_HTML("not-html"),
    SLOW("slow");

    private final String code;

    PageFault(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<PageFault> ofCode(String code) {
        return Arrays.stream(values()).filter(fault -> fault.code.equals(code)).findFirst();
    }
}
