package io.parvis.sso.saml;

import io.parvis.sso.xml.Refusal;
import io.parvis.sso.xml.Refused;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters of a request or a form, each given once, with their encoding kept: signatures are over it. */
public final class SignedQuery {
    private final Map<String, String> raw = new LinkedHashMap<>();

    /** @param encoded as it came: a query without its question mark, or the body of a form */
    public SignedQuery(String encoded) throws Refused {
        for (String pair : encoded.split("&")) {
            int end = pair.indexOf('=');
            String name = end < 0 ? pair : pair.substring(0, end);
            if (raw.putIfAbsent(name, end < 0 ? "" : pair.substring(end + 1)) != null) {
                throw new Refused(Refusal.PARAMETER_REPEATED);
            }
        }
    }

    public Optional<String> get(String name) throws Refused {
        try {
            String value = raw.get(name);
            return value == null
                    ? Optional.empty()
                    : Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8))
                            .filter(text -> !text.isEmpty());
        } catch (IllegalArgumentException notEncoded) {
            throw new Refused(Refusal.NOT_BASE64);
        }
    }

    public String required(String name) throws Refused {
        return get(name).orElseThrow(() -> new Refused(Refusal.PARAMETER_MISSING));
    }

    /** Verifies the signature that the redirect binding puts beside the message. */
    void verify(String message, List<PublicKey> keys) throws Refused {
        byte[] signature = Encoding.base64(get("Signature").orElseThrow(() -> new Refused(Refusal.UNSIGNED)));
        SigningAlgorithm algorithm = SigningAlgorithm.of(get("SigAlg").orElse(""))
                .orElseThrow(() -> new Refused(Refusal.SIGNATURE_ALGORITHM));
        String signed = message + "=" + raw.get(message)
                + (raw.containsKey("RelayState") ? "&RelayState=" + raw.get("RelayState") : "")
                + "&SigAlg=" + raw.get("SigAlg");
        for (PublicKey key : keys) {
            if (verifies(algorithm, key, signed, signature)) {
                return;
            }
        }
        throw new Refused(Refusal.SIGNATURE_WRONG);
    }

    private static boolean verifies(SigningAlgorithm algorithm, PublicKey key, String signed, byte[] signature) {
        try {
            Signature check = Signature.getInstance(algorithm.javaName());
            check.initVerify(key);
            check.update(signed.getBytes(StandardCharsets.UTF_8));
            return check.verify(signature);
        } catch (GeneralSecurityException notOfThisKey) {
            return false;
        }
    }
}
