package io.parvis.sandbox.venue;

import java.util.Set;

/**
 * One line of the programme.
 *
 * @param row its place in the file
 * @param place code of the venue's place; {@code -} for none
 * @param minutes how long it lasts; 0 when that means nothing
 * @param price in euros, full price in the best category
 * @param author of packages and season tickets: the topics of their lines
 */
record Work(
        int row,
        String code,
        Kind kind,
        String topic,
        String place,
        int minutes,
        int price,
        Set<SeasonSlot> seasons,
        Set<Flag> flags,
        String author,
        Names title) {

    static Work read(int row, String[] fields) {
        return new Work(
                row,
                fields[0],
                Kind.valueOf(fields[1]),
                fields[2],
                fields[3],
                Integer.parseInt(fields[4]),
                Integer.parseInt(fields[5]),
                SeasonSlot.read(fields[6]),
                Flag.read(fields[7]),
                fields[8],
                Names.at(fields, 9));
    }

    Names authorNames() {
        String[] forms = author.split("/");
        return forms.length == 3 ? Names.at(forms, 0) : new Names(author, author, author);
    }

    boolean is(Flag flag) {
        return flags.contains(flag);
    }

    boolean inMuseum() {
        return topic.equals("EXPOSITION") || topic.equals("VISITE") || topic.equals("ATELIER");
    }

    /** How often it is given, against the others. */
    int weight() {
        if (kind != Kind.EVENT) {
            return 0;
        }
        if (is(Flag.OVER)) {
            return 1;
        }
        return switch (topic) {
            case "EXPOSITION" -> 14;
            case "VISITE" -> 10;
            case "ATELIER", "JEUNESSE" -> 4;
            default -> 2 + row % 4;
        };
    }
}
