package io.parvis.availability.serving;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.query.Asked;
import java.util.List;
import java.util.stream.Collectors;

/** What a request asks for. Equal ones are most often the same one, since pages ask what they asked before. */
public final class Question {
    private final PointOfSale pos;
    private final List<Asked> asked;
    private final String language;
    private final int hash;

    /**
     * @param asked in the order asked, each thing once
     * @param language that labels are to be written in
     */
    Question(PointOfSale pos, List<Asked> asked, String language) {
        this.pos = pos;
        this.asked = List.copyOf(asked);
        this.language = language;
        this.hash = 31 * asked.hashCode() + language.hashCode();
    }

    public PointOfSale pos() {
        return pos;
    }

    List<Asked> asked() {
        return asked;
    }

    /** How many things are asked for. */
    public int size() {
        return asked.size();
    }

    /** Short, and the same on every replica for the same question. */
    public String name() {
        String text = asked.stream()
                .map(one -> one.kind().word() + one.id())
                .collect(Collectors.joining(",", language + ":", ""));
        return Integer.toHexString(text.hashCode());
    }

    public String language() {
        return language;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Question same
                        && hash == same.hash
                        && pos.slug().equals(same.pos.slug())
                        && language.equals(same.language)
                        && asked.equals(same.asked);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
