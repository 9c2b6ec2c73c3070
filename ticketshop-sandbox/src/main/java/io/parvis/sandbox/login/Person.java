package io.parvis.sandbox.login;

import io.parvis.sandbox.venue.Names;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Somebody who can log in.
 *
 * @param role what they are, as the login page calls them
 * @param language of the account
 * @param guest whether the shop counts it as a session without an account
 * @param waiting how many items an earlier visit left in the cart
 * @param price of each of them, in euros
 */
public record Person(
        String key,
        Names role,
        Optional<String> title,
        Optional<String> firstName,
        Optional<String> lastName,
        Optional<String> nickname,
        Optional<String> structure,
        String language,
        String contactNumber,
        Optional<String> email,
        boolean guest,
        int waiting,
        BigDecimal price) {

    static Person of(String[] line) {
        return new Person(
                line[0],
                Names.at(line, 1),
                text(line[4]),
                text(line[5]),
                text(line[6]),
                text(line[7]),
                text(line[8]),
                line[9],
                line[10],
                text(line[11]),
                Boolean.parseBoolean(line[12]),
                Integer.parseInt(line[13]),
                new BigDecimal(line[14]));
    }

    private static Optional<String> text(String field) {
        return Optional.of(field).filter(text -> !text.isEmpty());
    }
}
