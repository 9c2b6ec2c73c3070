package io.parvis.gateway.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.tags.Tag;
import org.junit.jupiter.api.Test;

class MergedDocumentTest {
    private final MergedDocument filter = new MergedDocument();

    @Test
    void pathsFollowTheirTagsAndInternalOnesAreLeftOut() {
        OpenAPI document = OASFactory.createOpenAPI()
                .paths(OASFactory.createPaths()
                        .addPathItem("/v1/{pos}/visitor", tagged("Visitor"))
                        .addPathItem("/internal/{pos}/levels", tagged("Availability"))
                        .addPathItem("/v1/{pos}/imports", tagged("Operators"))
                        .addPathItem("/v1/{pos}/strange", tagged("Strange"))
                        .addPathItem(
                                "/v1/{pos}/untagged",
                                OASFactory.createPathItem().GET(OASFactory.createOperation()))
                        .addPathItem("/v1/{pos}/topics", tagged("Catalogue"))
                        .addPathItem("/v1/{pos}/products", tagged("Catalogue"))
                        .addPathItem("/v1/points-of-sale", tagged("Points of sale")));
        filter.filterOpenAPI(document);
        assertThat(document.getPaths().getPathItems().keySet())
                .containsExactly(
                        "/v1/points-of-sale",
                        "/v1/{pos}/products",
                        "/v1/{pos}/topics",
                        "/v1/{pos}/visitor",
                        "/v1/{pos}/imports",
                        "/v1/{pos}/strange",
                        "/v1/{pos}/untagged");
    }

    @Test
    void tagsComeInTheOrderOfAReaderAndUnknownOnesLast() {
        OpenAPI document = OASFactory.createOpenAPI()
                .addTag(tag("Strange"))
                .addTag(tag("Visitor"))
                .addTag(tag("Links"))
                .addTag(tag("Points of sale"));
        filter.filterOpenAPI(document);
        assertThat(document.getTags().stream().map(Tag::getName))
                .containsExactly("Points of sale", "Links", "Visitor", "Strange");
    }

    @Test
    void aDocumentWithoutAnythingStaysEmpty() {
        OpenAPI document = OASFactory.createOpenAPI();
        filter.filterOpenAPI(document);
        assertThat(document.getPaths()).isNull();
    }

    @Test
    void nullIsNoValue() {
        Schema text = OASFactory.createSchema().type(List.of(SchemaType.STRING, SchemaType.NULL));
        assertThat(filter.filterSchema(text).getType()).containsExactly(SchemaType.STRING);
        Schema reference = OASFactory.createSchema()
                .description("kept")
                .addAnyOf(OASFactory.createSchema().ref("#/components/schemas/Cart"))
                .addAnyOf(OASFactory.createSchema().type(List.of(SchemaType.NULL)));
        Schema filtered = filter.filterSchema(reference);
        assertThat(filtered.getRef()).isEqualTo("#/components/schemas/Cart");
        assertThat(filtered.getAnyOf()).isNull();
        assertThat(filtered.getDescription()).isEqualTo("kept");
    }

    @Test
    void realChoicesStay() {
        Schema choice = OASFactory.createSchema()
                .addAnyOf(OASFactory.createSchema().ref("#/components/schemas/A"))
                .addAnyOf(OASFactory.createSchema().ref("#/components/schemas/B"));
        assertThat(filter.filterSchema(choice).getAnyOf()).hasSize(2);
        Schema object = OASFactory.createSchema().type(List.of(SchemaType.OBJECT));
        assertThat(filter.filterSchema(object).getType()).containsExactly(SchemaType.OBJECT);
    }

    private static PathItem tagged(String tag) {
        return OASFactory.createPathItem().GET(OASFactory.createOperation().addTag(tag));
    }

    private static Tag tag(String name) {
        return OASFactory.createTag().name(name);
    }
}
