package io.parvis.sandbox;

import static io.restassured.RestAssured.given;

import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** SOAP calls as plain HTTP, so that no library of ours stands between a test and the wire. */
public record Soap(String service, String path) {
    private static final String ROOT = "/tnseb/external-remoting/com.secutix.service.realtime.";
    private static final String WSS = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-";

    public static final Soap CATALOG = new Soap("CatalogService", ROOT + "catalog.v1_33.CatalogService.webservice");
    public static final Soap AVAILABILITY =
            new Soap("AvailabilityService", ROOT + "availability.v1_33.AvailabilityService.webservice");
    public static final String POINT_OF_SALE = "10228500000107";

    /** @param body the operation's element, in the service's namespace under the prefix {@code v} */
    public Response call(String body) {
        return call(body, security("parvis", "sandbox"));
    }

    public Response call(String body, String security) {
        return request(body, security).post(path);
    }

    public RequestSpecification request(String body, String security) {
        // bodies as they come over the wire: REST Assured neither asks for gzip nor unpacks it
        return given().config(RestAssuredConfig.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .contentType("text/xml; charset=UTF-8")
                .header("SOAPAction", "\"\"")
                .body(envelope(body, security));
    }

    /** An availability call for ids, as {@code <v:name>id</v:name>} each. */
    public static Response availability(String operation, String pointOfSale, String name, Object... ids) {
        StringBuilder body = new StringBuilder("<v:" + operation + ">");
        body.append(pointOfSale == null ? "" : "<v:pointOfSalesId>" + pointOfSale + "</v:pointOfSalesId>");
        for (Object id : ids) {
            body.append("<v:%s>%s</v:%s>".formatted(name, id, name));
        }
        return AVAILABILITY.call(body.append("</v:" + operation + ">").toString());
    }

    public String envelope(String body) {
        return envelope(body, security("parvis", "sandbox"));
    }

    private String envelope(String body, String security) {
        return """
                <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" \
                xmlns:v="http://v1_33.%s.service.secutix.com"><s:Header>%s</s:Header><s:Body>%s</s:Body></s:Envelope>""".formatted(service, security, body);
    }

    public static String security(String username, String password) {
        return security(username, password, "#PasswordText");
    }

    public static String security(String username, String password, String type) {
        return """
                <w:Security s:mustUnderstand="1" xmlns:w="%swssecurity-secext-1.0.xsd"><w:UsernameToken>\
                <w:Username>%s</w:Username><w:Password Type="%susername-token-profile-1.0%s">%s</w:Password>\
                </w:UsernameToken></w:Security>""".formatted(WSS, username, WSS, type, password);
    }
}
