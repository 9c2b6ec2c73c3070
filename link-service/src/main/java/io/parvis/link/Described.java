package io.parvis.link;

/** How parameters are described in the OpenAPI document, where several routes share them. */
final class Described {
    static final String ID = "^\\d{1,19}$";
    static final String POS = "Slug of the point of sale";
    static final String LANG = "ISO 639-1 code of one of the point of sale's languages; else Accept-Language decides,"
            + " then its main language";
    static final String RETURN_URL = "Where the shop sends the visitor back to: an address on one of the origins that"
            + " the point of sale allows. The shop takes it for its forms (edit, register) only";

    private Described() {}
}
