package io.parvis.secutix.soap;

import com.secutix.service.catalogservice.v1_33.CatalogService;
import io.parvis.secutix.Account;
import java.util.List;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import org.apache.cxf.transport.http.HTTPConduitFactory;
import org.apache.cxf.transport.http.URLConnectionHTTPConduit;

/** The SOAP client as application.properties of secutix-client describes it, without Quarkus around it. */
public final class MeasuredWire {
    private static final int MAX_CHILD_ELEMENTS = 5_000_000;

    private MeasuredWire() {}

    public static CatalogService catalog(Account account) {
        Bus bus = BusFactory.getThreadDefaultBus();
        HTTPConduitFactory plain = (factory, of, info, target) -> new URLConnectionHTTPConduit(of, info, target);
        bus.setExtension(plain, HTTPConduitFactory.class);
        JaxWsProxyFactoryBean factory = new JaxWsProxyFactoryBean();
        factory.setServiceClass(CatalogService.class);
        factory.setWsdlLocation("wsdl/CatalogService.wsdl");
        factory.setAddress(account.url().toString());
        factory.setFeatures(List.of(new SecutixWire(MAX_CHILD_ELEMENTS)));
        return (CatalogService) factory.create();
    }
}
