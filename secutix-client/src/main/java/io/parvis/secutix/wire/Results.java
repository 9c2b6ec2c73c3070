package io.parvis.secutix.wire;

import com.secutix.service.catalogservice.v1_33.CatalogResultDetailed;
import com.secutix.service.catalogservice.v1_33.LastSetupUpdateResult;
import com.secutix.service.catalogservice.v1_33.POSConfigResult;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import javax.xml.stream.XMLStreamException;

/** Binds answers that CXF does not read to the contract's types. */
public final class Results {
    private static final JAXBContext CONTEXT = context();

    private Results() {}

    /** @param answer at the start tag of the result; left behind its end tag */
    public static <R> R read(EvenNamespaceReader answer, Class<R> type) throws XMLStreamException {
        try {
            Unmarshaller unmarshaller = CONTEXT.createUnmarshaller();
            unmarshaller.setEventHandler(strangeValue -> true);
            return unmarshaller.unmarshal(answer, type).getValue();
        } catch (JAXBException unreadable) {
            if (unreadable.getCause() instanceof XMLStreamException broken) {
                throw broken;
            }
            throw new XMLStreamException(unreadable);
        }
    }

    private static JAXBContext context() {
        try {
            return JAXBContext.newInstance(
                    CatalogResultDetailed.class, POSConfigResult.class, LastSetupUpdateResult.class);
        } catch (JAXBException impossible) {
            throw new IllegalStateException("the contract's types cannot be bound", impossible);
        }
    }
}
