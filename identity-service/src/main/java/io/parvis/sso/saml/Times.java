package io.parvis.sso.saml;

import io.parvis.sso.xml.Elements;
import io.parvis.sso.xml.Refusal;
import io.parvis.sso.xml.Refused;
import io.parvis.sso.xml.SamlTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.w3c.dom.Element;

/** The moments that an assertion names, seen from now, with a little leave for clocks that differ. */
record Times(Instant now, Duration skew, Duration longestAge) {

    /** Every message says when it was made: not in the future, and not long ago. */
    void issued(Element element) throws Refused {
        Instant moment = read(element, "IssueInstant").orElseThrow(() -> new Refused(Refusal.TIME_MISSING));
        if (moment.isAfter(now.plus(skew))) {
            throw new Refused(Refusal.NOT_YET_VALID);
        }
        if (moment.isBefore(now.minus(longestAge).minus(skew))) {
            throw new Refused(Refusal.TOO_OLD);
        }
    }

    void begun(Element element) throws Refused {
        Optional<Instant> begin = read(element, "NotBefore");
        if (begin.isPresent() && begin.get().isAfter(now.plus(skew))) {
            throw new Refused(Refusal.NOT_YET_VALID);
        }
    }

    /** The end that the attribute names, which is still to come; empty when it names none. */
    Optional<Instant> end(Element element, String attribute) throws Refused {
        Optional<Instant> end = read(element, attribute);
        if (end.isPresent() && !end.get().isAfter(now.minus(skew))) {
            throw new Refused(Refusal.EXPIRED);
        }
        return end;
    }

    private static Optional<Instant> read(Element element, String attribute) throws Refused {
        Optional<String> text = Elements.attribute(element, attribute);
        return text.isPresent() ? Optional.of(SamlTime.read(text.get())) : Optional.empty();
    }
}
