package io.parvis.sso.saml;

import io.parvis.sso.xml.Refusal;

/** By what a well signed message says: values, times, for whom it is meant. */
final class ContentAttacks extends Attacks {
    ContentAttacks() {
        values();
        times();
        addressees();
    }

    private void values() {
        after(
                "a comment in the name, after signing",
                Refusal.IMPURE_VALUE,
                text -> text.replace(NAME, ">1000123<!---->4</saml:NameID>")
                        .replace("1000123<!---->4", "1000<!-- -->123"));
        before("a comment in the name, signed", Refusal.IMPURE_VALUE, NAME, ">1000123<!-- -->.evil</saml:NameID>");
        before("a processing instruction in the name", Refusal.IMPURE_VALUE, NAME, ">1000<?x?>123</saml:NameID>");
        before("an element in the name", Refusal.IMPURE_VALUE, NAME, "><b>1000123</b></saml:NameID>");
        after(
                "CDATA in the name, after signing",
                Refusal.IMPURE_VALUE,
                text -> text.replace(NAME, "><![CDATA[1000123]]></saml:NameID>"));
        after(
                "a comment in the issuer",
                Refusal.IMPURE_VALUE,
                text -> text.replace(
                        Forge.ISSUER + "</saml:Issuer><ds:", "https://shop<!-- -->.example/saml</saml:Issuer><ds:"));
        after(
                "a comment in the audience",
                Refusal.IMPURE_VALUE,
                text -> text.replace("<saml:Audience>https", "<saml:Audience><!-- -->https"));
        before("a name of 64 KB", Refusal.CONTACT_FORMAT, NAME, ">" + "1".repeat(64 << 10) + "</saml:NameID>");
        before("a name of 65 letters", Refusal.CONTACT_FORMAT, NAME, ">" + "1".repeat(65) + "</saml:NameID>");
        before("an e-mail address for a number", Refusal.CONTACT_FORMAT, NAME, ">a@example.org</saml:NameID>");
        before("markup for a number", Refusal.CONTACT_FORMAT, NAME, ">&lt;script&gt;</saml:NameID>");
        before("an empty name", Refusal.CONTACT_MISSING, NAME, "></saml:NameID>");
        before("no name", Refusal.CONTACT_MISSING, "saml:NameID", "saml:BaseID");
        before(
                "a name of another vocabulary",
                Refusal.CONTACT_MISSING,
                text -> text.replace("<saml:NameID", "<e:NameID xmlns:e=\"urn:evil\"")
                        .replace("</saml:NameID", "</e:NameID"));
        before("no subject", Refusal.CONTACT_MISSING, "saml:Subject>", "saml:Object>");
        before("two names", Refusal.REPEATED_ELEMENT, NAME, NAME + "<saml:NameID>6666666</saml:NameID>");
        before("two subjects", Refusal.REPEATED_ELEMENT, "<saml:Conditions ", "<saml:Subject/><saml:Conditions ");
        forged("the attribute is missing", Refusal.CONTACT_MISSING, VALID, attribute("number"));
        forged(
                "the attribute has two values",
                Refusal.CONTACT_AMBIGUOUS,
                VALID.before(
                        "<saml:AttributeValue>", "<saml:AttributeValue>1</saml:AttributeValue><saml:AttributeValue>"),
                attribute("contact"));
        forged(
                "the attribute is there twice",
                Refusal.CONTACT_AMBIGUOUS,
                VALID.before(
                        text -> text.replaceFirst("(<saml:AttributeStatement>.*</saml:AttributeStatement>)", "$1$1")),
                attribute("contact"));
        forged(
                "a comment in the attribute",
                Refusal.IMPURE_VALUE,
                VALID.before("2000456", "2000<!-- -->456"),
                attribute("contact"));
        before("nobody logged in", Refusal.NO_AUTHENTICATION, "saml:AuthnStatement", "saml:AuthzDecisionStatement");
        forged(
                "an assertion without an id",
                Refusal.ID_MISSING,
                RESPONSE_SIGNED.before("Assertion ID=\"_a1\"", "Assertion"));
    }

    private void times() {
        before("over for 60 s", Refusal.EXPIRED, Forge.UNTIL, "2026-06-01T17:59:00Z");
        before(
                "confirmed until long ago",
                Refusal.EXPIRED,
                Forge.CONSUMER + "\" NotOnOrAfter=\"" + Forge.UNTIL,
                Forge.CONSUMER + "\" NotOnOrAfter=\"2026-06-01T12:00:00Z");
        before(
                "valid in 61 s",
                Refusal.NOT_YET_VALID,
                "NotBefore=\"2026-06-01T17:59:00Z",
                "NotBefore=\"2026-06-01T18:01:01Z");
        before(
                "confirmed only later",
                Refusal.NOT_YET_VALID,
                "<saml:SubjectConfirmationData ",
                "<saml:SubjectConfirmationData NotBefore=\"2027-01-01T00:00:00Z\" ");
        before(
                "issued tomorrow",
                Refusal.NOT_YET_VALID,
                "IssueInstant=\"2026-06-01T18",
                "IssueInstant=\"2026-06-02T18");
        before("issued an hour ago", Refusal.TOO_OLD, "IssueInstant=\"2026-06-01T18", "IssueInstant=\"2026-06-01T17");
        before(
                "no end of the confirmation",
                Refusal.TIME_MISSING,
                Forge.CONSUMER + "\" NotOnOrAfter=\"" + Forge.UNTIL + "\"",
                Forge.CONSUMER + "\"");
        before(
                "no time of issue",
                Refusal.TIME_MISSING,
                "_a1\" Version=\"2.0\" IssueInstant=\"2026-06-01T18:00:00Z\"",
                "_a1\" Version=\"2.0\"");
        before(
                "the session over",
                Refusal.EXPIRED,
                "SessionIndex=",
                "SessionNotOnOrAfter=\"2026-06-01T17:00:00Z\" SessionIndex=");
        before(
                "a time without a zone",
                Refusal.TIME_FORMAT,
                "NotOnOrAfter=\"" + Forge.UNTIL,
                "NotOnOrAfter=\"2026-06-01T18:05:00");
        before(
                "the 31st of June",
                Refusal.TIME_FORMAT,
                "NotOnOrAfter=\"" + Forge.UNTIL,
                "NotOnOrAfter=\"2026-06-31T18:05:00Z");
        before("a year of nine digits", Refusal.TIME_FORMAT, "NotOnOrAfter=\"2026", "NotOnOrAfter=\"+999999999");
        before(
                "a time of 1 KB",
                Refusal.TIME_FORMAT,
                "NotOnOrAfter=\"" + Forge.UNTIL,
                "NotOnOrAfter=\"2026-06-01T18:05:00." + "0".repeat(1024) + "Z");
    }

    private void addressees() {
        before("another issuer", Refusal.ISSUER, "<saml:Issuer>" + Forge.ISSUER, "<saml:Issuer>https://evil.example");
        forged(
                "another issuer of the response alone",
                Refusal.ISSUER,
                VALID.after(
                        Forge.ISSUER + "</saml:Issuer><samlp:Status>",
                        "https://evil.example</saml:Issuer><samlp:Status>"));
        before("the issuer with a slash more", Refusal.ISSUER, Forge.ISSUER + "<", Forge.ISSUER + "/<");
        forged(
                "no issuer of the assertion",
                Refusal.ISSUER,
                RESPONSE_SIGNED.before(
                        text -> text.replaceFirst("(_a1\"[^>]*>)<saml:Issuer>[^<]*</saml:Issuer>", "$1")));
        before("another audience", Refusal.AUDIENCE, "Audience>" + Forge.ENTITY, "Audience>https://other.example");
        before(
                "the audience in other letters",
                Refusal.AUDIENCE,
                "Audience>" + Forge.ENTITY,
                "Audience>" + Forge.ENTITY.replace("opera", "Opera"));
        before(
                "no audience",
                Refusal.AUDIENCE,
                text -> text.replaceFirst("<saml:AudienceRestriction>.*</saml:AudienceRestriction>", ""));
        before(
                "an empty restriction",
                Refusal.AUDIENCE,
                text -> text.replaceFirst("<saml:Audience>.*</saml:Audience>", ""));
        before(
                "a second restriction to others",
                Refusal.AUDIENCE,
                "</saml:Conditions>",
                "<saml:AudienceRestriction><saml:Audience>https://other.example</saml:Audience></saml:AudienceRestriction>"
                        + "</saml:Conditions>");
        before(
                "no conditions",
                Refusal.AUDIENCE,
                text -> text.replaceFirst("<saml:Conditions.*</saml:Conditions>", ""));
        before(
                "a condition nobody knows",
                Refusal.UNKNOWN_CONDITION,
                CONDITIONS,
                CONDITIONS + "<saml:Condition xmlns:e=\"urn:e\"/>");
        before(
                "another recipient",
                Refusal.RECIPIENT,
                "Recipient=\"" + Forge.CONSUMER,
                "Recipient=\"https://evil.example/acs");
        before(
                "the recipient of another point of sale",
                Refusal.RECIPIENT,
                "Recipient=\"" + Forge.CONSUMER,
                "Recipient=\"https://api.example/v1/theatre/sso/acs");
        before("no recipient", Refusal.RECIPIENT, "Recipient=\"" + Forge.CONSUMER + "\" ", "");
        forged(
                "another destination",
                Refusal.DESTINATION,
                VALID.after("Destination=\"" + Forge.CONSUMER, "Destination=\"https://evil.example/acs"));
        forged(
                "a signed response to nowhere",
                Refusal.DESTINATION,
                RESPONSE_SIGNED.before("Destination=\"" + Forge.CONSUMER + "\" ", ""));
        before("confirmed by holding a key", Refusal.CONFIRMATION, "cm:bearer", "cm:holder-of-key");
        before(
                "no confirmation",
                Refusal.CONFIRMATION,
                text -> text.replaceFirst("<saml:SubjectConfirmation .*</saml:SubjectConfirmation>", ""));
        before(
                "two confirmations",
                Refusal.CONFIRMATION,
                text -> text.replaceFirst("(<saml:SubjectConfirmation .*</saml:SubjectConfirmation>)", "$1$1"));
        before(
                "an empty confirmation",
                Refusal.CONFIRMATION,
                text -> text.replaceFirst("<saml:SubjectConfirmationData[^>]*>", ""));
        before(
                "nobody asked",
                Refusal.UNSOLICITED,
                text -> text.replace(" InResponseTo=\"_r1\"", "").replace("InResponseTo=\"_r1\" ", ""));
        forged(
                "an answer to another request around",
                Refusal.REQUEST_MISMATCH,
                VALID.after(
                        Forge.CONSUMER + "\" ID=\"_p1\" InResponseTo=\"_r1\"",
                        Forge.CONSUMER + "\" ID=\"_p1\" InResponseTo=\"_r2\""));
        before(
                "asked around, not in what is signed",
                Refusal.REQUEST_MISMATCH,
                "<saml:SubjectConfirmationData InResponseTo=\"_r1\"",
                "<saml:SubjectConfirmationData");
    }
}
