package io.parvis.visitor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One ticketshop's signed contacts. What was found is kept for a while under a hash of the sealed text, failures like the
 * rest: a page asks several times, and opening is the dearest thing that this service does.
 */
final class SignedContacts {
    private static final Pattern CONTACT_NUMBER = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int MOST = 10_000;

    private final ContactSeal seal;
    private final ObjectReader json;
    private final Cache<ByteBuffer, Optional<SignedContact>> found =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    SignedContacts(ContactSeal seal, ObjectReader json) {
        this.seal = seal;
        this.json = json;
    }

    /** Whether it was opened lately, and need not be again. */
    boolean isAtHand(AdditionalData sealed) {
        return found.getIfPresent(hash(sealed)) != null;
    }

    Optional<SignedContact> of(AdditionalData sealed) {
        return found.get(hash(sealed), any -> seal.open(sealed).flatMap(this::read));
    }

    private Optional<SignedContact> read(byte[] message) {
        try {
            JsonNode object = json.readTree(message);
            return object.isObject()
                    ? CookieFields.of(object)
                            .text("contactNumber")
                            .filter(number -> CONTACT_NUMBER.matcher(number).matches())
                            .map(number -> new SignedContact(true, number))
                    : Optional.empty();
        } catch (IOException | CookieFields.WrongType notAContact) {
            return Optional.empty();
        }
    }

    private static ByteBuffer hash(AdditionalData sealed) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (byte[] part : new byte[][] {sealed.key(), sealed.data(), sealed.digest()}) {
                sha256.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
                sha256.update(part);
            }
            return ByteBuffer.wrap(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
