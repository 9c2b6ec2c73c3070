package io.parvis.catalog.browsing;

import io.parvis.catalog.browsing.ListViews.TopicList;
import io.parvis.catalog.browsing.ListViews.TopicNode;
import io.parvis.catalog.snapshot.Topic;
import io.parvis.problem.SharedAnswers;
import io.parvis.published.Published;
import io.parvis.query.Query;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Topics as a tree. */
@Path("/v1/{pos}/topics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
@Published
@APIResponse(responseCode = "304", ref = SharedAnswers.UNCHANGED)
@APIResponse(responseCode = "400", ref = SharedAnswers.INVALID)
@APIResponse(responseCode = "404", ref = SharedAnswers.UNKNOWN)
@APIResponse(responseCode = "503", ref = SharedAnswers.NOT_READY)
public final class TopicsResource {
    private final Readers readers;

    TopicsResource(Readers readers) {
        this.readers = readers;
    }

    @GET
    @Operation(operationId = "listTopics", summary = "Topics as a tree, with how many products each has")
    @Parameter(name = "lang", in = ParameterIn.QUERY)
    @APIResponseSchema(TopicList.class)
    public RestResponse<TopicList> topics(
            @PathParam("pos") String pos, @Context UriInfo uri, @Context HttpHeaders headers) {
        Reader reader = readers.reader(pos, Query.of(uri, "lang").text("lang"), headers);
        List<TopicNode> roots = nodes(reader, null);
        return Readers.answer(reader, new TopicList(roots, roots.size()));
    }

    private static List<TopicNode> nodes(Reader reader, String parentId) {
        return reader.catalog().frame().topics().stream()
                .filter(topic -> Objects.equals(topic.parentId(), parentId))
                .map(topic -> node(reader, topic))
                .toList();
    }

    private static TopicNode node(Reader reader, Topic topic) {
        Set<String> ids = reader.catalog().topicsUnder(topic.id());
        long products = reader.catalog().products().stream()
                .filter(product -> product.topicIds().stream().anyMatch(ids::contains))
                .count();
        return new TopicNode(
                topic.id(), topic.code(), reader.text(topic.name()), (int) products, nodes(reader, topic.id()));
    }
}
