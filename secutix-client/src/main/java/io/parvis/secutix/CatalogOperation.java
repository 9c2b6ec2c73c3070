package io.parvis.secutix;

/** By which operation of SecuTix an export is asked for. */
public enum CatalogOperation {
    /** The catalogue as elements. */
    DETAILED("getCatalogDetailed"),
    /** The catalogue as one string that holds an XML document. */
    STRING("getCatalog");

    private final String wireName;

    CatalogOperation(String wireName) {
        this.wireName = wireName;
    }

    /** Its name in SecuTix's interface. */
    public String wireName() {
        return wireName;
    }
}
