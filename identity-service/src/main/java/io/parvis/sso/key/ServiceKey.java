package io.parvis.sso.key;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** What a service provider signs with and is written to under: a key, and the certificate that says so. */
public record ServiceKey(PrivateKey privateKey, X509Certificate certificate) {
    @Override
    public String toString() {
        return "ServiceKey[" + certificate.getSubjectX500Principal() + "]";
    }
}
