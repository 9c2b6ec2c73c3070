package io.parvis.sso.saml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.parvis.session.Tokens;
import io.parvis.sso.saml.Attacks.Attack;
import io.parvis.sso.xml.Refused;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RefusedResponsesTest {
    private static final List<Attack> ATTACKS = Attacks.all();

    static List<Attack> attacks() {
        return ATTACKS;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void isRefusedForItsOwnReason(Attack attack) {
        Refused refused = catchThrowableOfType(
                Refused.class, () -> Validators.of(attack.expected()).validate(attack.encoded(), Validators.PROVIDER));
        assertThat(refused).as("accepted").isNotNull();
        assertThat(refused.reason()).isEqualTo(attack.reason());
        assertThat(refused.toString()).doesNotContain(Forge.CONTACT);
    }

    @Test
    void thereAreManyAndNoneTwice() {
        assertThat(ATTACKS).hasSizeGreaterThanOrEqualTo(80);
        assertThat(ATTACKS.stream().map(Attack::name)).doesNotHaveDuplicates();
        assertThat(ATTACKS.stream().map(attack -> Tokens.hash(attack.encoded() + attack.expected())))
                .doesNotHaveDuplicates();
    }
}
