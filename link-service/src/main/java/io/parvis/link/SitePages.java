package io.parvis.link;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The site's pages that the shop links to; {@code productPage} may be {@code null}. */
@RegisterForReflection
@Schema(description = "The venue's pages that the shop links to.")
public record SitePages(
        @Schema(description = "The static pages", required = true)
        List<Page> pages,

        @Schema(description = "The pattern of a product's page, {id} left in its place")
        Page productPage) {

    /** One page in every language. */
    @RegisterForReflection
    @Schema(name = "SitePage", description = "One page of the venue's site.")
    public record Page(
            @Schema(required = true, examples = "terms") String kind,

            @Schema(
                    description = "As it is typed into SecuTix",
                    required = true,
                    examples = "https://www.opera.example/{LANGUAGE}/terms.html")
            String template,

            @Schema(description = "The address by language", required = true)
            Map<String, String> hrefs) {}
}
