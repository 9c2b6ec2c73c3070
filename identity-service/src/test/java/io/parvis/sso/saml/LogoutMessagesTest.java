package io.parvis.sso.saml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.parvis.sso.key.ServiceKey;
import io.parvis.sso.xml.Refusal;
import io.parvis.sso.xml.Refused;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Logout messages by both bindings, as an identity provider sends them and as an attacker would. */
class LogoutMessagesTest {
    private static final String ADDRESS = "https://api.example/v1/opera/sso/slo";
    private static final Clock CLOCK = Clock.fixed(Forge.NOW, ZoneOffset.UTC);
    private static final NameId NAME = new NameId("1000123", Optional.of("f"), Optional.empty(), Optional.empty());
    private static final String REQUEST =
            new Messages(Forge.ISSUER, CLOCK).logoutRequest("_l1", URI.create(ADDRESS), NAME, Optional.of("_s1"));
    private static final String RESPONSE =
            new Messages(Forge.ISSUER, CLOCK).logoutResponse("_l2", URI.create(ADDRESS), "_q1");
    private final LogoutValidator validator = new LogoutValidator(Validators.USUAL, ADDRESS, CLOCK);

    @ParameterizedTest
    @EnumSource(Binding.class)
    void aRequestIsRead(Binding binding) throws Exception {
        LogoutMessage message = validate(binding, sent(binding, "SAMLRequest", REQUEST, TestKeys.PROVIDER));
        assertThat(message).isEqualTo(new LogoutMessage.Request("_l1", NAME, List.of("_s1")));
        assertThat(message.toString()).doesNotContain("1000123");
    }

    @ParameterizedTest
    @EnumSource(Binding.class)
    void anEncryptedNameIsRead(Binding binding) throws Exception {
        String xml = Encryptor.USUAL.name(REQUEST);
        assertThat(xml).doesNotContain("1000123");
        assertThat(validate(binding, sent(binding, "SAMLRequest", xml, TestKeys.PROVIDER)))
                .isEqualTo(new LogoutMessage.Request("_l1", NAME, List.of("_s1")));
    }

    @ParameterizedTest
    @EnumSource(Binding.class)
    void anAnswerIsRead(Binding binding) throws Exception {
        assertThat(validate(binding, sent(binding, "SAMLResponse", RESPONSE, TestKeys.PROVIDER)))
                .isEqualTo(new LogoutMessage.Response("_q1", true));
    }

    @Test
    void anAnswerMaySayThatItFailed() throws Exception {
        String failed = Forge.replaced(RESPONSE, "status:Success", "status:Responder");
        assertThat(validate(Binding.POST, sent(Binding.POST, "SAMLResponse", failed, TestKeys.PROVIDER)))
                .isEqualTo(new LogoutMessage.Response("_q1", false));
    }

    record Wrong(String name, Refusal reason, UnaryOperator<String> change) {
        @Override
        public String toString() {
            return name + " → " + reason.code();
        }
    }

    /** What is signed well, but not what is expected. */
    static Stream<Wrong> wrongMessages() {
        return Stream.of(
                wrong("another issuer", Refusal.ISSUER, Forge.ISSUER, "https://evil.example"),
                wrong("no issuer", Refusal.ISSUER, "saml:Issuer", "saml:Advice"),
                wrong("another destination", Refusal.DESTINATION, ADDRESS, "https://evil.example/slo"),
                wrong("no destination", Refusal.DESTINATION, " Destination=\"" + ADDRESS + "\"", ""),
                wrong("over", Refusal.EXPIRED, "2026-06-01T18:05:00Z", "2026-06-01T17:00:00Z"),
                wrong("issued yesterday", Refusal.TOO_OLD, "2026-06-01T18:00:00Z", "2026-05-31T18:00:00Z"),
                wrong("issued tomorrow", Refusal.NOT_YET_VALID, "2026-06-01T18:00:00Z", "2026-06-02T18:00:00Z"),
                wrong("version 1.1", Refusal.WRONG_VERSION, "Version=\"2.0\"", "Version=\"1.1\""),
                wrong("something else", Refusal.NOT_A_LOGOUT_MESSAGE, "LogoutRequest", "ManageNameIDRequest"),
                wrong("no name", Refusal.CONTACT_MISSING, "saml:NameID", "saml:BaseID"),
                wrong("a comment in the name", Refusal.IMPURE_VALUE, "1000123", "1000<!-- -->123"),
                wrong(
                        "XInclude",
                        Refusal.ACTIVE_CONTENT,
                        "<saml:NameID",
                        "<x:include xmlns:x=\"http://www.w3.org/2001/XInclude\" href=\"file:///x\"/><saml:NameID"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongMessages")
    void whatIsNotExpectedIsRefused(Wrong wrong) {
        String xml = wrong.change().apply(REQUEST);
        for (Binding binding : Binding.values()) {
            assertThat(refusal(binding, sent(binding, "SAMLRequest", xml, TestKeys.PROVIDER)))
                    .as(binding.name())
                    .isEqualTo(wrong.reason());
        }
    }

    @ParameterizedTest
    @EnumSource(Binding.class)
    void aStrangersSignatureIsRefused(Binding binding) {
        assertThat(refusal(binding, sent(binding, "SAMLRequest", REQUEST, TestKeys.STRANGER)))
                .isEqualTo(Refusal.SIGNATURE_WRONG);
    }

    @Test
    void aRedirectWithoutASignatureIsRefused() {
        String query = sent(Binding.REDIRECT, "SAMLRequest", REQUEST, TestKeys.PROVIDER);
        assertThat(refusal(Binding.REDIRECT, query.replaceFirst("&Signature=.*", "")))
                .isEqualTo(Refusal.UNSIGNED);
        assertThat(refusal(Binding.REDIRECT, query.replaceFirst("&SigAlg=[^&]*", "")))
                .isEqualTo(Refusal.SIGNATURE_ALGORITHM);
        assertThat(refusal(Binding.REDIRECT, query.replaceFirst("rsa-sha256", "rsa-sha1")))
                .isEqualTo(Refusal.SIGNATURE_ALGORITHM);
    }

    @Test
    void aSignatureInsideDoesNotReplaceTheOneBeside() {
        String xml = new Messenger(TestKeys.PROVIDER, SigningAlgorithm.RSA_SHA256).signed(REQUEST);
        String query = "SAMLRequest=" + encode(Encoding.base64(Encoding.deflate(xml.getBytes(StandardCharsets.UTF_8))));
        assertThat(refusal(Binding.REDIRECT, query)).isEqualTo(Refusal.UNSIGNED);
    }

    @Test
    void everythingBesideTheMessageIsSignedToo() {
        String query = sent(Binding.REDIRECT, "SAMLRequest", REQUEST, TestKeys.PROVIDER);
        assertThat(refusal(Binding.REDIRECT, query.replace("RelayState=state", "RelayState=other")))
                .isEqualTo(Refusal.SIGNATURE_WRONG);
        assertThat(refusal(Binding.REDIRECT, query.replace("&RelayState=state", "")))
                .isEqualTo(Refusal.SIGNATURE_WRONG);
        assertThat(refusal(Binding.REDIRECT, query + "&RelayState=other")).isEqualTo(Refusal.PARAMETER_REPEATED);
    }

    @Test
    void aPostWithoutASignatureIsRefused() {
        assertThat(refusal(Binding.POST, "SAMLRequest=" + encode(Forge.encoded(REQUEST))))
                .isEqualTo(Refusal.UNSIGNED);
    }

    @Test
    void aPostThatWasChangedIsRefused() {
        String xml = new Messenger(TestKeys.PROVIDER, SigningAlgorithm.RSA_SHA256).signed(REQUEST);
        String forged = Forge.replaced(xml, ">1000123<", ">6666666<");
        assertThat(refusal(Binding.POST, "SAMLRequest=" + encode(Forge.encoded(forged))))
                .isEqualTo(Refusal.DIGEST_WRONG);
        String wrapped = Forge.replaced(xml, "_l1\"", "_evil\"").replace("URI=\"#_evil\"", "URI=\"#_l1\"");
        assertThat(refusal(Binding.POST, "SAMLRequest=" + encode(Forge.encoded(wrapped))))
                .isEqualTo(Refusal.FOREIGN_REFERENCE);
    }

    @Test
    void whatArrivesBrokenIsRefused() {
        String bomb = encode(Base64.getEncoder().encodeToString(Encoding.deflate(new byte[9 << 20])));
        assertThat(refusal(Binding.REDIRECT, "SAMLRequest=" + bomb)).isEqualTo(Refusal.TOO_LARGE);
        assertThat(refusal(Binding.POST, "SAMLRequest=" + "A".repeat(300_000))).isEqualTo(Refusal.TOO_LARGE);
        assertThat(refusal(Binding.REDIRECT, "SAMLRequest=AAAA")).isEqualTo(Refusal.NOT_DEFLATED);
        assertThat(refusal(Binding.POST, "SAMLRequest=%25%25")).isEqualTo(Refusal.NOT_BASE64);
        assertThat(refusal(Binding.POST, "SAMLRequest=%zz")).isEqualTo(Refusal.NOT_BASE64);
        assertThat(refusal(Binding.POST, "")).isEqualTo(Refusal.PARAMETER_MISSING);
        assertThat(refusal(Binding.POST, "RelayState=x")).isEqualTo(Refusal.PARAMETER_MISSING);
    }

    @Test
    void aRequestIsNoAnswer() {
        String query = sent(Binding.REDIRECT, "SAMLResponse", REQUEST, TestKeys.PROVIDER);
        assertThat(refusal(Binding.REDIRECT, query)).isEqualTo(Refusal.NOT_A_LOGOUT_MESSAGE);
    }

    private LogoutMessage validate(Binding binding, String parameters) throws Refused {
        return validator.validate(binding, new SignedQuery(parameters), Validators.PROVIDER);
    }

    private Refusal refusal(Binding binding, String parameters) {
        Refused refused = catchThrowableOfType(Refused.class, () -> validate(binding, parameters));
        assertThat(refused).as("accepted").isNotNull();
        return refused.reason();
    }

    /** The parameters that a browser would carry. */
    private static String sent(Binding binding, String parameter, String xml, ServiceKey key) {
        Delivery delivery = new Messenger(key, SigningAlgorithm.RSA_SHA256)
                .send(binding, URI.create(ADDRESS), parameter, xml, Optional.of("state"));
        if (delivery instanceof Delivery.Redirect redirect) {
            return redirect.to().getRawQuery();
        }
        StringBuilder form = new StringBuilder();
        for (Map.Entry<String, String> field :
                ((Delivery.Form) delivery).fields().entrySet()) {
            form.append(form.isEmpty() ? "" : "&")
                    .append(field.getKey())
                    .append('=')
                    .append(encode(field.getValue()));
        }
        return form.toString();
    }

    private static Wrong wrong(String name, Refusal reason, String what, String by) {
        return new Wrong(name, reason, text -> Forge.replaced(text, what, by));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
