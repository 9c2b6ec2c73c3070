package io.parvis.sandbox.soap;

import io.parvis.sandbox.SandboxConfig;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import javax.xml.namespace.QName;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.headers.Header;
import org.apache.cxf.phase.Phase;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Lets only calls pass whose WS-Security header holds the right user name and password, as PasswordText. */
@Singleton
class UsernameTokenCheck extends AbstractSoapInterceptor {
    private static final String WSSE =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    private static final QName SECURITY = new QName(WSSE, "Security");
    private static final QName FAILED = new QName(WSSE, "FailedAuthentication", "wsse");
    private static final String PASSWORD_TEXT = "#PasswordText";

    private final byte[] username;
    private final byte[] password;

    UsernameTokenCheck(SandboxConfig config) {
        super(Phase.PRE_PROTOCOL);
        addAfter(SoapReception.class.getName());
        username = bytes(config.soap().username());
        password = bytes(config.soap().password());
    }

    @Override
    public Set<QName> getUnderstoodHeaders() {
        return Set.of(SECURITY);
    }

    @Override
    public void handleMessage(SoapMessage message) {
        Header header = message.getHeader(SECURITY);
        if (header == null || !(header.getObject() instanceof Element security) || !isRight(security)) {
            throw failed();
        }
    }

    /** The same answer whatever was wrong. */
    static SoapFault failed() {
        return new SoapFault("The security token could not be authenticated or authorized", FAILED);
    }

    private boolean isRight(Element security) {
        Element given = only(security, "Password");
        Element name = only(security, "Username");
        if (given == null
                || name == null
                || !(given.getAttribute("Type").isEmpty()
                        || given.getAttribute("Type").endsWith(PASSWORD_TEXT))) {
            return false;
        }
        // both are compared, and in constant time
        return MessageDigest.isEqual(username, bytes(name.getTextContent().strip()))
                & MessageDigest.isEqual(password, bytes(given.getTextContent()));
    }

    private static Element only(Element security, String localName) {
        NodeList found = security.getElementsByTagNameNS(WSSE, localName);
        Node node = found.getLength() == 1 ? found.item(0) : null;
        return node != null && "UsernameToken".equals(node.getParentNode().getLocalName()) ? (Element) node : null;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
