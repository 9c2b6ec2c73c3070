package io.parvis.catalog.levels;

import io.parvis.level.LevelSheet;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;

/** What the availability service tells the other services. */
@RegisterRestClient(configKey = "availability")
@Path("/internal/{pos}")
interface AvailabilityClient {

    /** The levels, or 304 when {@code etag} still names them. */
    @GET
    @Path("/levels")
    RestResponse<LevelSheet> levels(@PathParam("pos") String pos, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String etag);
}
