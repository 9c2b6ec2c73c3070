package io.parvis.sandbox.soap;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import org.apache.cxf.Bus;
import org.apache.cxf.feature.AbstractFeature;
import org.apache.cxf.interceptor.InterceptorProvider;

/** What happens to every SOAP call: it is counted, its sender checked, and a fault may befall it. */
@Unremovable
@Singleton
public class SoapFeature extends AbstractFeature {
    private final SoapReception reception;
    private final UsernameTokenCheck usernameToken;
    private final FaultCall faultCall;
    private final CutAnswer cutAnswer;

    SoapFeature(SoapReception reception, UsernameTokenCheck usernameToken, FaultCall faultCall, CutAnswer cutAnswer) {
        this.reception = reception;
        this.usernameToken = usernameToken;
        this.faultCall = faultCall;
        this.cutAnswer = cutAnswer;
    }

    @Override
    protected void initializeProvider(InterceptorProvider provider, Bus bus) {
        provider.getInInterceptors().add(reception);
        provider.getInInterceptors().add(usernameToken);
        provider.getInInterceptors().add(faultCall);
        provider.getOutInterceptors().add(cutAnswer);
        provider.getOutInterceptors().add(new StrangeAnswer());
    }
}
