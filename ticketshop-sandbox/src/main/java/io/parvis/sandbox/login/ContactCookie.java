package io.parvis.sandbox.login;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parvis.sandbox.SandboxConfig;
import io.parvis.sandbox.venue.Today;
import jakarta.inject.Singleton;

/** The contact cookie's value: percent-encoded JSON, names in clear, number and e-mail for the site alone. */
@Singleton
final class ContactCookie {
    private final ObjectMapper json;
    private final AdditionalData additionalData;
    private final SandboxConfig.Cookies config;

    ContactCookie(ObjectMapper json, AdditionalData additionalData, SandboxConfig config) {
        this.json = json;
        this.additionalData = additionalData;
        this.config = config.cookies();
    }

    String of(Visit visit, Person person) {
        ObjectNode contact = json.createObjectNode()
                .put("individualTitle", person.title().orElse(null))
                .put("individualFirstname", person.firstName().orElse(null))
                .put("individualLastname", person.lastName().orElse(null))
                .put("nickname", person.nickname().orElse(null))
                .put("structureOfficialName", person.structure().orElse(null))
                .put("lang", person.language())
                .put("currentLang", person.language())
                .put("guestSession", person.guest())
                .put("pointOfSalesCode", config.pointOfSales())
                .put("timestamp", Long.toString(visit.since().getEpochSecond()))
                .put("expires", Today.xml(visit.until().atZone(Today.ZONE)));
        switch (config.additionalData()) {
            case STRING ->
                contact.put("additionalData", additionalData.of(person).toString());
            case OBJECT -> contact.set("additionalData", additionalData.of(person));
            case NONE -> contact.putNull("additionalData");
        }
        return Percent.encoded(contact.toString());
    }
}
