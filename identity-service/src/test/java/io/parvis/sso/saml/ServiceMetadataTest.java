package io.parvis.sso.saml;

import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.sso.key.ServiceKey;
import io.parvis.sso.xml.Elements;
import io.parvis.sso.xml.Names;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ServiceMetadataTest {

    @Test
    void theNextKeyIsAnnouncedBehindTheOneInUse() throws Exception {
        Document told = metadata(List.of(TestKeys.SERVICE, TestKeys.PROVIDER_NEXT));
        assertThat(certificates(told, "signing"))
                .containsExactly(encoded(TestKeys.SERVICE), encoded(TestKeys.PROVIDER_NEXT));
        assertThat(certificates(told, "encryption"))
                .containsExactly(encoded(TestKeys.SERVICE), encoded(TestKeys.PROVIDER_NEXT));
    }

    @Test
    void oneKeyIsAnnouncedAlone() throws Exception {
        assertThat(certificates(metadata(List.of(TestKeys.SERVICE)), "signing"))
                .containsExactly(encoded(TestKeys.SERVICE));
    }

    private static Document metadata(List<ServiceKey> keys) {
        return Xml.parse(ServiceMetadata.write(
                Forge.ENTITY, keys, Forge.CONSUMER, "https://api.example/slo", Optional.empty(), false));
    }

    private static List<String> certificates(Document metadata, String use) {
        return Xml.all(metadata, Names.SIGNATURE, "X509Certificate").stream()
                .filter(certificate -> use.equals(
                        Elements.attribute(descriptor(certificate), "use").orElse("")))
                .map(Element::getTextContent)
                .toList();
    }

    private static Element descriptor(Element certificate) {
        return (Element) certificate.getParentNode().getParentNode().getParentNode();
    }

    private static String encoded(ServiceKey key) throws Exception {
        return Base64.getEncoder().encodeToString(key.certificate().getEncoded());
    }
}
