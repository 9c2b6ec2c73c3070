package io.parvis.sandbox.service;

import com.secutix.service.catalogservice.v1_33.CatalogData;
import com.secutix.service.catalogservice.v1_33.ObjectFactory;
import io.parvis.sandbox.SandboxConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.io.StringWriter;

/** The catalogue as one XML document in a string, for those who still ask for it so. */
@ApplicationScoped
class CatalogText {
    private final SandboxConfig config;

    CatalogText(SandboxConfig config) {
        this.config = config;
    }

    boolean isTooLarge() {
        return config.products() > config.getCatalogLimit();
    }

    String of(CatalogData data) {
        StringWriter text = new StringWriter();
        try {
            JAXBContext.newInstance(ObjectFactory.class)
                    .createMarshaller()
                    .marshal(new ObjectFactory().createCatalogData(data), text);
        } catch (JAXBException e) {
            throw new IllegalStateException("The catalogue cannot be written as XML", e);
        }
        return text.toString();
    }
}
