package io.parvis.sandbox.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import io.parvis.sandbox.service.Strangeness;
import java.io.IOException;

/** Adds strange fields and values to the JSON of an answer. */
final class StrangeGenerator extends JsonGeneratorDelegate {
    private final Strangeness strangeness = new Strangeness();

    StrangeGenerator(JsonGenerator delegate) {
        super(delegate, true);
    }

    @Override
    public void writeStartObject() throws IOException {
        String name = elementName();
        super.writeStartObject();
        addTo(name);
    }

    @Override
    public void writeStartObject(Object value) throws IOException {
        String name = elementName();
        super.writeStartObject(value);
        addTo(name);
    }

    @Override
    public void writeString(String text) throws IOException {
        super.writeString(strangeness.value(getOutputContext().getCurrentName(), text));
    }

    private void addTo(String name) throws IOException {
        if (strangeness.adds(name)) {
            delegate.writeStringField(Strangeness.LABEL, Strangeness.LABEL_VALUE);
            delegate.writeObjectFieldStart(Strangeness.OBJECT);
            delegate.writeNumberField(Strangeness.OBJECT_FIELD, Strangeness.OBJECT_VALUE);
            delegate.writeEndObject();
        }
    }

    // an array's elements have its name
    private String elementName() {
        JsonStreamContext context = getOutputContext();
        return context.inArray() ? context.getParent().getCurrentName() : context.getCurrentName();
    }
}
