package io.parvis.secutix.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts what is kept of a part of the export, and ends it where there is too much. Not thread-safe.
 *
 * <p>A catalogue comes from outside: whatever it holds must fit into a small heap.
 */
final class Kept {
    private static final int DIFFERENT_STRINGS = 1_000;
    private static final int TEXT_LENGTH = 1_000_000;

    private final int mostInAList;
    private final int mostParts;
    private final long mostCharacters;
    private final Map<String, String> strings = new HashMap<>();
    private int parts;
    private long characters;

    private Kept(int mostInAList, int mostParts, long mostCharacters) {
        this.mostInAList = mostInAList;
        this.mostParts = mostParts;
        this.mostCharacters = mostCharacters;
    }

    /** For one product. */
    static Kept ofAProduct() {
        return new Kept(20_000, 200_000, 16_000_000);
    }

    /** For everything that is not a product. */
    static Kept ofTheRest() {
        return new Kept(200_000, 1_000_000, 32_000_000);
    }

    /** @param name of the elements that the list is made of */
    <T> void add(List<T> list, T item, String name) throws TooMuch {
        if (list.size() >= mostInAList) {
            throw new TooMuch("has more than " + mostInAList + " " + name);
        }
        part();
        list.add(item);
    }

    /** An equal string that was met before, if there was one. */
    String same(String string) {
        if (strings.size() >= DIFFERENT_STRINGS) {
            return strings.getOrDefault(string, string);
        }
        String before = strings.putIfAbsent(string, string);
        return before == null ? string : before;
    }

    void part() throws TooMuch {
        if (++parts > mostParts) {
            throw new TooMuch("has more than " + mostParts + " parts");
        }
    }

    /** @param length of the text up to now, {@code more} included */
    void text(int length, int more) throws TooMuch {
        characters += more;
        if (length > TEXT_LENGTH) {
            throw new TooMuch("has a text of more than " + TEXT_LENGTH + " characters");
        }
        if (characters > mostCharacters) {
            throw new TooMuch("has texts of more than " + mostCharacters + " characters");
        }
    }
}
