package io.parvis.sso;

import io.parvis.sso.key.KeyMaterial;
import io.parvis.sso.key.ServiceKey;
import io.parvis.startup.WrongConfiguration;
import java.net.URI;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/** Chooses the key of a service provider among the ways to configure one. */
final class ServiceKeys {
    private static final Logger LOG = Logger.getLogger(ServiceKeys.class);

    private ServiceKeys() {}

    /** @param at where the settings stand, ending with a dot */
    static ServiceKey of(String at, SsoSettings.KeySettings settings, URI publicUrl) {
        if (settings.demo()) {
            return demo(at, publicUrl);
        }
        if (settings.keystoreFile().isPresent()) {
            return KeyMaterial.keystore(
                    at + "keystore-file", settings.keystoreFile().get(), password(at, settings));
        }
        String key = at + (settings.pem().isPresent() ? "pem" : "pem-file");
        String pem = settings.pem().orElseGet(() -> KeyMaterial.text(key, pemFile(at, settings)));
        String certificateKey = at + "certificate-file";
        String certificate = settings.certificateFile()
                .map(file -> KeyMaterial.text(certificateKey, file))
                .orElse(pem);
        return KeyMaterial.pem(key, pem, certificateKey, certificate);
    }

    private static ServiceKey demo(String at, URI publicUrl) {
        if (!publicUrl.getScheme().equals("http")) {
            throw new WrongConfiguration(
                    at + "demo", "true", "a key of your own (the demonstration's is public, and for localhost alone)");
        }
        LOG.warnf("%sdemo: the demonstration's key is in use, which everybody knows", at);
        return KeyMaterial.demo();
    }

    private static Path pemFile(String at, SsoSettings.KeySettings settings) {
        return settings.pemFile()
                .orElseThrow(() -> new WrongConfiguration(
                        at + "pem-file", "", "an RSA key: pem, pem-file, keystore-file, or demo: true for a trial,"));
    }

    private static char[] password(String at, SsoSettings.KeySettings settings) {
        return settings.keystorePassword()
                .or(() -> settings.keystorePasswordFile()
                        .map(file -> KeyMaterial.text(at + "keystore-password-file", file)))
                .orElse("")
                .toCharArray();
    }
}
