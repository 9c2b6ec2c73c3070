package io.parvis.query;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * The parameters that many routes share, described once for every service's OpenAPI document. A route gives the name,
 * {@code @Parameter(name = "limit", in = ParameterIn.QUERY)}; where it says no more, what stands here is meant.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class SharedParameters implements OASFilter {

    /** Says that a parameter takes ids of products, many of them; the rest of it is added. */
    public static final String PRODUCTS = "Ids of products, up to 19 digits each, split by commas; may be repeated";

    /** The same of performances. */
    public static final String PERFORMANCES =
            "Ids of performances, in the same way; up to " + Asked.MOST + " ids altogether";

    private static final String IDS = "^\\d{1,19}(,\\d{1,19})*$";

    /** @param example {@code null} = none */
    private record Shared(String description, String example) {}

    private static final Map<String, Shared> SHARED = Map.ofEntries(
            Map.entry("pos", new Shared("Slug of the point of sale", "opera")),
            Map.entry(
                    "lang",
                    new Shared(
                            "ISO 639-1 code of one of the point of sale's languages; else Accept-Language decides, then its"
                                    + " main language",
                            "fr")),
            Map.entry("limit", new Shared("Items in a page, 1 to 100", null)),
            Map.entry("cursor", new Shared("The next of the page before", null)),
            Map.entry("productId", new Shared("Id of the product", "10228500000042")),
            Map.entry("product", new Shared("Ids of products", "10228500000042")),
            Map.entry("code", new Shared("Product codes", "CARMEN")),
            Map.entry("activity", new Shared("Ids or codes of activities", null)),
            Map.entry("season", new Shared("Ids or codes of seasons", null)),
            Map.entry("family", new Shared("Product families", "SINGLE_ENTRY")),
            Map.entry("venue", new Shared("Ids or codes of venues", "GS")),
            Map.entry("month", new Shared("Months they start in", "2027-03")),
            Map.entry("from", new Shared("Starting then or later: a date, or a time with offset", "2027-01-01")),
            Map.entry("to", new Shared("Starting then or earlier; a date counts whole", null)),
            Map.entry(
                    "saleStatus",
                    new Shared(
                            "Of the performance: ON_SALE_SOON, ON_SALE, SUSPENDED, ENDED or NOT_ON_SALE", "ON_SALE")),
            Map.entry("importId", new Shared("Id of the import", null)));

    @Override
    public Parameter filterParameter(Parameter parameter) {
        Shared shared = parameter.getName() == null ? null : SHARED.get(parameter.getName());
        if (shared != null && parameter.getDescription() == null) {
            parameter.setDescription(shared.description());
            parameter.setExample(shared.example());
            if (parameter.getName().equals("limit")) {
                parameter.setSchema(limit());
            }
        }
        if (PRODUCTS.equals(parameter.getDescription())) {
            parameter.schema(ids()).setExample("10228723562315,10228723562316");
        } else if (PERFORMANCES.equals(parameter.getDescription())) {
            parameter.schema(ids()).setExample("10228723562400");
        }
        return parameter;
    }

    private static Schema ids() {
        return OASFactory.createSchema().addType(SchemaType.STRING).pattern(IDS);
    }

    private static Schema limit() {
        return OASFactory.createSchema()
                .addType(SchemaType.INTEGER)
                .format("int32")
                .minimum(BigDecimal.ONE)
                .maximum(BigDecimal.valueOf(100))
                .defaultValue(20);
    }
}
