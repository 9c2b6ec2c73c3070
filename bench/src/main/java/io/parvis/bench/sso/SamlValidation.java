package io.parvis.bench.sso;

import io.parvis.bench.Comparison;
import io.parvis.bench.Goal;
import io.parvis.bench.Jmh;
import io.parvis.bench.Measurement;
import io.parvis.bench.Table;
import java.util.Map;

/** What all the checks of a login cost beside the one that cannot be done without. */
public final class SamlValidation implements Measurement {
    @Override
    public String name() {
        return "identity-saml";
    }

    @Override
    public String about() {
        return "A SAML response with a signed assertion, validated in full, against its signature verified and nothing"
                + " else (decoded, parsed by a parser that is ready and verified, all by the JDK), by JMH.";
    }

    @Override
    public void run(Table table) throws Exception {
        Comparison comparison = Comparison.inTurns(
                4,
                () -> Jmh.times(SamlAnswers.class, "validated", Map.of()),
                () -> Jmh.times(SamlAnswers.class, "verified", Map.of()));
        table.add("response validated", "signature verified", "ms", comparison, Goal.atMost(1.5));
    }
}
