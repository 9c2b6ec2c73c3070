package io.parvis.sso.saml;

import io.parvis.sso.xml.Names;
import io.parvis.sso.xml.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Consumer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** By how the message comes, what it is, and what stands in it besides what was signed. */
final class MessageAttacks extends Attacks {
    MessageAttacks() {
        arrival();
        shape();
        wrapping();
    }

    private void arrival() {
        String xml = VALID.xml();
        raw("blown up beyond the limit", Refusal.TOO_LARGE, "A".repeat((256 << 10) + 1));
        raw("no Base64", Refusal.NOT_BASE64, "%%%" + VALID.encoded());
        raw("Base64 cut short", Refusal.NOT_BASE64, VALID.encoded().replaceAll("=*$", "") + "=A");
        raw(
                "deflated like a request",
                Refusal.NOT_UTF8,
                Base64.getEncoder().encodeToString(Encoding.deflate(xml.getBytes(StandardCharsets.UTF_8))));
        raw(
                "a deflate bomb",
                Refusal.NOT_UTF8,
                Base64.getEncoder().encodeToString(Encoding.deflate(new byte[9 << 20])));
        raw("UTF-16", Refusal.NOT_UTF8, Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_16)));
        raw(
                "Latin-1",
                Refusal.NOT_UTF8,
                Base64.getEncoder().encodeToString(xml.replace("1000123", "é").getBytes(StandardCharsets.ISO_8859_1)));
        after("a document type", Refusal.DOCUMENT_TYPE, text -> "<!DOCTYPE r>" + text);
        after(
                "an internal entity in the name",
                Refusal.DOCUMENT_TYPE,
                text -> "<!DOCTYPE r [<!ENTITY e '1'>]>" + text.replace(NAME, ">&e;</saml:NameID>"));
        after(
                "an external entity",
                Refusal.DOCUMENT_TYPE,
                text -> "<!DOCTYPE r [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"
                        + text.replace(NAME, ">&e;</saml:NameID>"));
        after(
                "a parameter entity",
                Refusal.DOCUMENT_TYPE,
                text -> "<!DOCTYPE r [<!ENTITY % p SYSTEM 'http://x/'> %p;]>" + text);
        after(
                "a billion laughs",
                Refusal.DOCUMENT_TYPE,
                text -> "<!DOCTYPE r [<!ENTITY a 'lol'><!ENTITY b '&a;&a;&a;'>]>" + text);
        after(
                "an external document type",
                Refusal.DOCUMENT_TYPE,
                text -> "<!DOCTYPE r SYSTEM 'http://x/r.dtd'>" + text);
        after("an undeclared entity", Refusal.NOT_WELL_FORMED, text -> text.replace(NAME, ">&e;</saml:NameID>"));
        after("cut short", Refusal.NOT_WELL_FORMED, text -> text.substring(0, text.length() - 20));
        after("a second root", Refusal.NOT_WELL_FORMED, text -> text + text);
        after(
                "an attribute twice",
                Refusal.NOT_WELL_FORMED,
                text -> text.replace("<samlp:Response", "<samlp:Response ID=\"_x\""));
        after("an undeclared prefix", Refusal.NOT_WELL_FORMED, text -> text.replace("xmlns:saml=", "xmlns:else="));
        after(
                "nested a thousand deep",
                Refusal.NOT_WELL_FORMED,
                text -> text.replace("<samlp:Status>", "<x>".repeat(1000) + "</x>".repeat(1000) + "<samlp:Status>"));
        after("plain text", Refusal.NOT_WELL_FORMED, text -> "1000123");
        raw("nothing", Refusal.NOT_WELL_FORMED, "");
        after(
                "XInclude",
                Refusal.ACTIVE_CONTENT,
                text -> text.replace(
                        "<samlp:Status>",
                        "<xi:include xmlns:xi=\"" + Names.XINCLUDE
                                + "\" href=\"file:///etc/passwd\" parse=\"text\"/><samlp:Status>"));
        after(
                "XSLT in the signature",
                Refusal.ACTIVE_CONTENT,
                text -> text.replaceFirst(
                        "(<ds:Transform Algorithm=\")[^\"]*enveloped-signature\"/>",
                        "$1http://www.w3.org/TR/1999/REC-xslt-19991116\"><xsl:stylesheet version=\"1.0\" xmlns:xsl=\""
                                + Names.XSLT + "\"/></ds:Transform>"));
    }

    private void shape() {
        after("an assertion alone", Refusal.NOT_A_RESPONSE, text -> Xml.write(Xml.assertion(Xml.parse(text))));
        after(
                "a response of another vocabulary",
                Refusal.NOT_A_RESPONSE,
                text -> text.replace(
                        "xmlns:samlp=\"" + Names.PROTOCOL, "xmlns:samlp=\"urn:oasis:names:tc:SAML:1.0:protocol"));
        after("a request", Refusal.NOT_A_RESPONSE, text -> text.replace("samlp:Response", "samlp:AuthnRequest"));
        after("version 1.1", Refusal.WRONG_VERSION, text -> text.replaceFirst("Version=\"2.0\"", "Version=\"1.1\""));
        before("an assertion of version 1.1", Refusal.WRONG_VERSION, "_a1\" Version=\"2.0\"", "_a1\" Version=\"1.1\"");
        before("a status of failure", Refusal.STATUS, "status:Success", "status:Responder");
        before("no status", Refusal.STATUS, "samlp:Status>", "samlp:Other>");
        before(
                "nobody there, with an assertion",
                Refusal.STATUS,
                "status:Success\"/>",
                "status:Responder\"><samlp:StatusCode"
                        + " Value=\"urn:oasis:names:tc:SAML:2.0:status:NoPassive\"/></samlp:StatusCode>");
        changed("no assertion", Refusal.NO_ASSERTION, document -> remove(Xml.assertion(document)));
        after(
                "an assertion of another vocabulary",
                Refusal.NO_ASSERTION,
                text -> text.replace(
                        "xmlns:saml=\"" + Names.ASSERTION, "xmlns:saml=\"urn:oasis:names:tc:SAML:1.0:assertion"));
        changed("an assertion below an extension", Refusal.MISPLACED_ASSERTION, document -> {
            Element extensions = document.createElementNS(Names.PROTOCOL, "samlp:Extensions");
            Xml.response(document).appendChild(extensions);
            extensions.appendChild(Xml.assertion(document));
        });
        changed(
                "the signed assertion twice",
                Refusal.DUPLICATE_ID,
                document -> Xml.response(document)
                        .appendChild(Xml.assertion(document).cloneNode(true)));
        changed("two with the same id, differently written", Refusal.DUPLICATE_ID, document -> {
            Element status = Xml.all(document, Names.PROTOCOL, "Status").get(0);
            status.setAttribute("Id", "_a1");
        });
        changed(
                "an encrypted assertion beside",
                Refusal.SEVERAL_ASSERTIONS,
                document -> Xml.response(document)
                        .appendChild(document.createElementNS(Names.ASSERTION, "saml:EncryptedAssertion")));
    }

    private void wrapping() {
        wrapped(
                "1: response within its signature",
                RESPONSE_SIGNED,
                Refusal.SEVERAL_RESPONSES,
                Wrapping::responseInsideSignature);
        wrapped(
                "2: response before its signature",
                RESPONSE_SIGNED,
                Refusal.SEVERAL_RESPONSES,
                Wrapping::responseBeforeSignature);
        wrapped("3: forged assertion before", VALID, Refusal.SEVERAL_ASSERTIONS, Wrapping::forgedAssertionBefore);
        wrapped("4: assertion within a forged one", VALID, Refusal.SEVERAL_ASSERTIONS, Wrapping::assertionInsideForged);
        wrapped("5: original at the end", VALID, Refusal.SEVERAL_ASSERTIONS, Wrapping::originalAtTheEnd);
        wrapped(
                "6: original within the signature",
                VALID,
                Refusal.SEVERAL_ASSERTIONS,
                Wrapping::originalInsideSignature);
        wrapped("7: forged in an extension", VALID, Refusal.SEVERAL_ASSERTIONS, Wrapping::forgedInExtensions);
        wrapped("8: original in an object", VALID, Refusal.SEVERAL_ASSERTIONS, Wrapping::originalInObject);
        wrapped("the reference left dangling", VALID, Refusal.FOREIGN_REFERENCE, Wrapping::dangling);
        wrapped(
                "the response's reference left dangling",
                RESPONSE_SIGNED,
                Refusal.FOREIGN_REFERENCE,
                Wrapping::danglingResponse);
        wrapped("original of a vocabulary of its own in an extension", VALID, Refusal.MISPLACED_SIGNATURE, document -> {
            Element assertion = Xml.assertion(document);
            Element hidden = document.createElementNS("urn:evil", "e:Hidden");
            hidden.appendChild(Xml.signature(assertion).cloneNode(true));
            Wrapping.dangling(document);
            Xml.response(document).appendChild(hidden);
        });
    }

    private void wrapped(String name, Forge forge, Refusal reason, Consumer<Document> change) {
        forged("wrapping " + name, reason, forge.changed(change));
    }
}
