package io.parvis.secutix.export;

import javax.xml.stream.XMLStreamException;

/** What cannot be read, for a reason that may be shown: its message is a sentence without its subject. */
public class Unreadable extends XMLStreamException {
    private static final long serialVersionUID = 1L;

    public Unreadable(String what) {
        super(what);
    }
}
