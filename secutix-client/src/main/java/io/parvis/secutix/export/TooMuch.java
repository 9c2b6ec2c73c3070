package io.parvis.secutix.export;

/** More than is kept of a product, or of a catalogue. */
final class TooMuch extends Unreadable {
    private static final long serialVersionUID = 1L;

    TooMuch(String what) {
        super(what);
    }
}
