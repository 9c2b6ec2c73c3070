package io.parvis.sandbox.rest;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonInclude.Value;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The contract's types as JSON with the names of their XML. What is absent is left out, a list without elements too, as
 * in XML. The types are registered for reflection by CXF.
 */
@ApplicationScoped
public class SecutixJson {
    private final ObjectMapper mapper = new ObjectMapper();

    SecutixJson() {
        mapper.setSerializationInclusion(Include.NON_NULL);
        mapper.configOverride(java.util.List.class).setInclude(Value.construct(Include.NON_EMPTY, Include.ALWAYS));
    }

    /** Writes lists one element after the other, as they are made. */
    public ObjectWriter writer() {
        return mapper.writer();
    }

    byte[] bytes(Object answer) {
        try {
            return mapper.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A type of the contract cannot be written as JSON", e);
        }
    }

    ObjectReader questions() {
        return mapper.readerFor(Question.class);
    }
}
