package io.parvis.availability.sales;

import io.parvis.sale.SaleSheet;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;

/** What the catalogue service tells the other services. */
@RegisterRestClient(configKey = "catalog")
@Path("/internal/{pos}")
interface CatalogClient {

    /** The sale sheet, or 304 when {@code etag} still names it. */
    @GET
    @Path("/sales")
    RestResponse<SaleSheet> sales(@PathParam("pos") String pos, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String etag);
}
