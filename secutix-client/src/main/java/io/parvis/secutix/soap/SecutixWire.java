package io.parvis.secutix.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import org.apache.cxf.Bus;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.feature.AbstractFeature;
import org.apache.cxf.staxutils.StaxUtils;
import org.apache.cxf.transport.common.gzip.GZIPInInterceptor;
import org.apache.cxf.transport.common.gzip.GZIPOutInterceptor;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How SecuTix is spoken to: security header, gzip, version, status of the answer, the catalogue as a stream. */
@Named("secutixWire")
@ApplicationScoped
public class SecutixWire extends AbstractFeature {
    private static final int COMPRESS_REQUESTS_ABOVE = 64 * 1024;

    private final int maxChildElements;

    SecutixWire(@ConfigProperty(name = "parvis.secutix.max-child-elements") int maxChildElements) {
        this.maxChildElements = maxChildElements;
    }

    @Override
    public void initialize(Client client, Bus bus) {
        client.getEndpoint().put(StaxUtils.MAX_CHILD_ELEMENTS, maxChildElements);
        // new elements on the other side must not break a read
        client.getEndpoint().put("set-jaxb-validation-event-handler", "false");
        client.getOutInterceptors().add(new UsernameTokenInterceptor());
        client.getOutInterceptors().add(new GZIPOutInterceptor(COMPRESS_REQUESTS_ABOVE));
        client.getOutInterceptors().add(new VersionOutInterceptor());
        client.getInInterceptors().add(new AnswerStatusInterceptor());
        client.getInFaultInterceptors().add(new AnswerStatusInterceptor());
        client.getInFaultInterceptors().add(new FaultReceivedInterceptor());
        client.getInInterceptors()
                .addAll(List.of(new WireInterceptor(), new GZIPInInterceptor(), new AnswerInterceptor()));
        client.getInFaultInterceptors()
                .addAll(List.of(new WireInterceptor(), new GZIPInInterceptor(), new AnswerInterceptor()));
        client.getInInterceptors().add(new ReadingInterceptor());
    }
}
