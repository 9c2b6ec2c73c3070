package io.parvis.sandbox.saml;

import io.parvis.sandbox.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.w3c.dom.Element;

/** Messages in a query: deflated, and signed as the query's text. */
final class RedirectBinding {
    private static final int LONGEST = 100_000;

    private RedirectBinding() {}

    /**
     * @param query as it was sent, still encoded
     * @param field {@code SAMLRequest} or {@code SAMLResponse}
     */
    static Message read(String query, String field) {
        Map<String, String> raw = raw(query);
        Element root = Xml.read(inflated(decoded(raw.get(field))));
        return new Message(
                root,
                Optional.ofNullable(raw.get(Saml.RELAY_STATE)).map(RedirectBinding::decoded),
                key -> isSigned(raw, field, key));
    }

    /** The address that carries the message, signed. */
    static URI address(URI to, String field, String xml, Optional<String> relayState, IdpKey key) {
        StringBuilder query = new StringBuilder(field).append('=').append(encoded(deflated(xml)));
        relayState.ifPresent(
                state -> query.append('&').append(Saml.RELAY_STATE).append('=').append(encoded(state)));
        query.append("&SigAlg=").append(encoded(Saml.RSA_SHA256));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.secret());
            signature.update(query.toString().getBytes(StandardCharsets.US_ASCII));
            query.append("&Signature=").append(encoded(Base64.getEncoder().encodeToString(signature.sign())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The message cannot be signed", e);
        }
        return URI.create(to + (to.getRawQuery() == null ? "?" : "&") + query);
    }

    private static boolean isSigned(Map<String, String> raw, String field, PublicKey key) {
        if (!raw.containsKey("Signature") || !Saml.RSA_SHA256.equals(decoded(raw.getOrDefault("SigAlg", "")))) {
            return false;
        }
        String state = raw.containsKey(Saml.RELAY_STATE) ? "&RelayState=" + raw.get(Saml.RELAY_STATE) : "";
        String signed = field + "=" + raw.get(field) + state + "&SigAlg=" + raw.get("SigAlg");
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signature.verify(Base64.getMimeDecoder().decode(decoded(raw.get("Signature"))));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static Map<String, String> raw(String query) {
        Map<String, String> raw = new HashMap<>();
        for (String pair : query.split("&")) {
            String[] parts = pair.split("=", 2);
            if (raw.put(parts[0], parts.length > 1 ? parts[1] : "") != null) {
                throw Refusal.badRequest("'" + parts[0] + "' is there twice");
            }
        }
        return raw;
    }

    private static String inflated(String base64) {
        byte[] packed;
        try {
            packed = Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest("The SAML message is not Base64");
        }
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(packed), new Inflater(true))) {
            byte[] xml = in.readNBytes(LONGEST + 1);
            if (xml.length > LONGEST) {
                throw Refusal.badRequest("The SAML message is too long");
            }
            return new String(xml, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw Refusal.badRequest("The SAML message is not deflated");
        }
    }

    private static String deflated(String xml) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out =
                new DeflaterOutputStream(packed, new Deflater(Deflater.DEFAULT_COMPRESSION, true))) {
            out.write(xml.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return Base64.getEncoder().encodeToString(packed.toByteArray());
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest("The query is not percent-encoded");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
