package io.parvis.catalog.browsing;

import io.parvis.catalog.browsing.Views.AdvantageView;
import io.parvis.catalog.browsing.Views.NamedView;
import io.parvis.catalog.browsing.Views.PerformanceView;
import io.parvis.catalog.browsing.Views.ProductView;
import io.parvis.catalog.browsing.Views.SeasonView;
import io.parvis.catalog.browsing.Views.ShowcaseView;
import io.parvis.catalog.browsing.Views.VenueView;
import io.parvis.catalog.search.FacetValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lists of the public API. */
final class ListViews {
    private ListViews() {}

    @RegisterForReflection
    @Schema(name = "ProductList")
    record ProductList(
            List<ProductView> items,
            int total,
            @Schema(description = "Cursor of the next page") String next,

            @Schema(description = "By facet, as asked for with facets")
            Map<String, List<FacetValue>> facets) {}

    @RegisterForReflection
    @Schema(name = "PerformanceList")
    record PerformanceList(
            List<PerformanceView> items,
            int total,
            @Schema(description = "Cursor of the next page") String next) {}

    @RegisterForReflection
    @Schema(name = "TopicList")
    record TopicList(List<TopicNode> items, int total) {}

    @RegisterForReflection
    @Schema(name = "TopicNode", description = "A topic with its sub-topics")
    record TopicNode(
            String id,
            String code,
            String name,

            @Schema(description = "Products of the topic and of those below")
            int products,

            List<TopicNode> topics) {}

    @RegisterForReflection
    @Schema(name = "NamedList")
    record NamedList(List<NamedView> items, int total) {}

    @RegisterForReflection
    @Schema(name = "SeasonList")
    record SeasonList(List<SeasonView> items, int total) {}

    @RegisterForReflection
    @Schema(name = "VenueList")
    record VenueList(List<VenueView> items, int total) {}

    @RegisterForReflection
    @Schema(name = "ShowcaseList")
    record ShowcaseList(List<ShowcaseView> items, int total) {}

    @RegisterForReflection
    @Schema(name = "AdvantageList")
    record AdvantageList(List<AdvantageView> items, int total) {}
}
