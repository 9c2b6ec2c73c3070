package io.parvis.sandbox.venue;

/** The kinds of products in the programme, with SecuTix's family and sub-type. */
public enum Kind {
    EVENT("SINGLE_ENTRY", "EVENT"),
    ENTRY("SINGLE_ENTRY", "OPEN_DATED"),
    PASS("PASS", "VISIT_PASS"),
    PACKAGE("PACKAGE", "COMPOSITION"),
    SEASONTICKET("SEASONTICKET", "FREE_CHOICE"),
    GOODS("GOODS", "SHOP"),
    MEMBERSHIP("MEMBERSHIP", "CARD"),
    SERVICE("SERVICE", "SIMPLE"),
    HOSPITALITY("HOSPITALITY", "BOX"),
    TRANSPORT("TRANSPORT", "SHUTTLE");

    private final String family;
    private final String subType;

    Kind(String family, String subType) {
        this.family = family;
        this.subType = subType;
    }

    public String family() {
        return family;
    }

    String subType() {
        return subType;
    }
}
