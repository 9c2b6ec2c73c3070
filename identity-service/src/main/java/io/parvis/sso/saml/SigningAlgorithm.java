package io.parvis.sso.saml;

import io.parvis.sso.xml.Names;
import java.util.Optional;
import java.util.stream.Stream;

/** How messages are signed. Both sides may use all of them; SHA-1 is not among them. */
public enum SigningAlgorithm {
    RSA_SHA256("rsa-sha256", "SHA256withRSA", Names.ENCRYPTION + "sha256"),
    RSA_SHA384("rsa-sha384", "SHA384withRSA", "http://www.w3.org/2001/04/xmldsig-more#sha384"),
    RSA_SHA512("rsa-sha512", "SHA512withRSA", Names.ENCRYPTION + "sha512"),
    ECDSA_SHA256("ecdsa-sha256", "SHA256withECDSAinP1363Format", Names.ENCRYPTION + "sha256"),
    ECDSA_SHA384("ecdsa-sha384", "SHA384withECDSAinP1363Format", "http://www.w3.org/2001/04/xmldsig-more#sha384"),
    ECDSA_SHA512("ecdsa-sha512", "SHA512withECDSAinP1363Format", Names.ENCRYPTION + "sha512");

    private final String code;
    private final String javaName;
    private final String digest;

    SigningAlgorithm(String code, String javaName, String digest) {
        this.code = code;
        this.javaName = javaName;
        this.digest = digest;
    }

    static Optional<SigningAlgorithm> of(String uri) {
        return Stream.of(values()).filter(one -> one.uri().equals(uri)).findFirst();
    }

    /** As XML signatures name it. */
    public String uri() {
        return "http://www.w3.org/2001/04/xmldsig-more#" + code;
    }

    String javaName() {
        return javaName;
    }

    /** The digest that goes with it, as XML signatures name it. */
    String digest() {
        return digest;
    }
}
