package io.parvis.sso.saml;

import io.parvis.sso.xml.Decryption;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a response of an identity provider is held to.
 *
 * @param entityId the service provider's own name: the audience
 * @param consumer the address that responses are posted to: recipient and destination
 * @param skew how far the two clocks may differ
 * @param longestAge how old a response may be when it arrives
 * @param largest how many characters it may have, as it arrives
 * @param unsolicited whether it may come without having been asked for
 * @param contactAttribute the attribute that holds the contact number; empty: the NameID does
 * @param contactPattern what a contact number looks like
 * @param decryption empty where encrypted assertions are not expected
 */
public record Expectations(
        String entityId,
        String consumer,
        SignedPart signed,
        Duration skew,
        Duration longestAge,
        int largest,
        boolean unsolicited,
        Optional<String> contactAttribute,
        Pattern contactPattern,
        Optional<Decryption> decryption) {}
