package io.parvis.sandbox.venue;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What is special about a product of the programme; explained at the head of {@code programme.txt}. */
enum Flag {
    SOON,
    ENDED,
    OVER,
    SUSPENDED,
    PRESALE,
    BOX,
    ANYCHANNEL,
    SPACES,
    ODD,
    NOURL,
    NOIMAGE,
    ENDLESS;

    static Set<Flag> read(String words) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        for (String word : words.split(" ")) {
            if (!word.isEmpty()) {
                flags.add(valueOf(word.toUpperCase(Locale.ROOT)));
            }
        }
        return flags;
    }
}
