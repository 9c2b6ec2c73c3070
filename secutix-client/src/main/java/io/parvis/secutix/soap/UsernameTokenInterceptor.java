package io.parvis.secutix.soap;

import io.parvis.secutix.Account;
import javax.xml.namespace.QName;
import org.apache.cxf.binding.soap.SoapHeader;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.helpers.DOMUtils;
import org.apache.cxf.phase.Phase;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Adds the WS-Security UsernameToken (PasswordText) of the call's account. */
final class UsernameTokenInterceptor extends AbstractSoapInterceptor {
    private static final String OASIS = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-";
    private static final String WSSE = OASIS + "wssecurity-secext-1.0.xsd";
    private static final String PASSWORD_TEXT = OASIS + "username-token-profile-1.0#PasswordText";

    UsernameTokenInterceptor() {
        super(Phase.PRE_PROTOCOL);
    }

    @Override
    public void handleMessage(SoapMessage message) {
        Account account = CallContext.of(message).account;
        Document document = DOMUtils.getEmptyDocument();
        Element security = document.createElementNS(WSSE, "wsse:Security");
        Element token = child(security, "wsse:UsernameToken", null);
        child(token, "wsse:Username", account.username());
        child(token, "wsse:Password", account.password()).setAttribute("Type", PASSWORD_TEXT);
        SoapHeader header = new SoapHeader(new QName(WSSE, "Security", "wsse"), security);
        header.setMustUnderstand(true);
        message.getHeaders().add(header);
    }

    private static Element child(Element parent, String name, String text) {
        Element child = parent.getOwnerDocument().createElementNS(WSSE, name);
        if (text != null) {
            child.setTextContent(text);
        }
        parent.appendChild(child);
        return child;
    }
}
