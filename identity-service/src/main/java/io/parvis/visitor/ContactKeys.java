package io.parvis.visitor;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.sso.key.Pem;
import io.parvis.startup.Starting;
import io.parvis.startup.WrongConfiguration;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The keys that each point of sale opens the contact cookie's encrypted part with, where it has them. */
@Singleton
@Startup(Starting.BEFORE_TASKS)
final class ContactKeys {
    private static final Logger LOG = Logger.getLogger(ContactKeys.class);
    private static final String DEMO = "/demo/contact-cookie.pem";
    private static final int SMALLEST = 1024;

    private final Map<String, SignedContacts> bySlug = new HashMap<>();

    ContactKeys(PointsOfSale pointsOfSale, IdentityConfig config, ObjectMapper json) {
        for (PointOfSale pos : pointsOfSale.all()) {
            String at = "parvis.points-of-sale." + pos.slug() + ".identity.contact-data.";
            IdentityConfig.Identity given =
                    config.pointsOfSale().get(pos.slug()).identity();
            seal(at, given.contactData(), given.publicUrl().orElse(""))
                    .ifPresent(seal -> bySlug.put(pos.slug(), new SignedContacts(seal, CookieJson.reader(json))));
        }
    }

    /** Empty when the point of sale has no keys: then nothing is verified. */
    Optional<SignedContacts> of(PointOfSale pos) {
        return Optional.ofNullable(bySlug.get(pos.slug()));
    }

    static Optional<ContactSeal> seal(String at, IdentityConfig.ContactData given, String publicUrl) {
        boolean site = given.privateKey().isPresent() || given.privateKeyFile().isPresent();
        if (given.demo()) {
            if (publicUrl.startsWith("https")) {
                throw new WrongConfiguration(
                        at + "demo",
                        "true",
                        "keys of your own (the demonstration's are public, and for localhost alone)");
            }
            LOG.warnf("%sdemo: the demonstration's keys are in use, which everybody knows", at);
            return Optional.of(demo(given.cipher()));
        }
        if (!site && given.secutixKeyFile().isEmpty()) {
            return Optional.empty();
        }
        if (!site) {
            throw WrongConfiguration.missing(at + "private-key-file");
        }
        String key = at + (given.privateKey().isPresent() ? "private-key" : "private-key-file");
        String pem = given.privateKey()
                .orElseGet(() -> text(key, given.privateKeyFile().orElseThrow()));
        String publicKey = at + "secutix-key-file";
        Path file = given.secutixKeyFile().orElseThrow(() -> WrongConfiguration.missing(publicKey));
        return Optional.of(
                new ContactSeal(privateKey(key, pem), publicKey(publicKey, text(publicKey, file)), given.cipher()));
    }

    private static RSAPrivateKey privateKey(String key, String pem) {
        try {
            if (Pem.rsaKey(pem) instanceof RSAPrivateKey rsa && rsa.getModulus().bitLength() >= SMALLEST) {
                return rsa;
            }
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            // told below
        }
        throw new WrongConfiguration(key, "", "an unencrypted RSA private key in PEM, of 1024 bits or more,");
    }

    private static RSAPublicKey publicKey(String key, String pem) {
        try {
            if (Pem.publicKey(pem) instanceof RSAPublicKey rsa
                    && rsa.getModulus().bitLength() >= SMALLEST) {
                return rsa;
            }
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            // told below
        }
        throw new WrongConfiguration(key, "", "an RSA public key or a certificate in PEM, of 1024 bits or more,");
    }

    private static String text(String key, Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new WrongConfiguration(key, file.toString(), "a file that can be read");
        }
    }

    /** With the keys of the demonstration, which are in the source code, and so no secret at all. */
    static ContactSeal demo(DataCipher cipher) {
        try (InputStream in = ContactKeys.class.getResourceAsStream(DEMO)) {
            String pem = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            return new ContactSeal(privateKey("demo", pem), publicKey("demo", pem), cipher);
        } catch (IOException impossible) {
            throw new IllegalStateException("It is packaged with this class", impossible);
        }
    }
}
