package io.parvis.sandbox.login;

import io.parvis.sandbox.venue.Lines;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** All who can log in. */
@Singleton
public final class People {
    private final List<Person> all =
            Lines.at("login/people.txt").stream().map(Person::of).toList();

    public List<Person> all() {
        return all;
    }

    Optional<Person> byKey(String key) {
        return all.stream().filter(person -> person.key().equals(key)).findFirst();
    }
}
