package io.parvis.link;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * What every request here brings. Query parameters are fields so that they are described once; they are read through
 * {@link io.parvis.query.Query}, which refuses unknown and repeated ones.
 */
public class VisitRequest {
    static final String ID = "^\\d{1,19}$";

    @PathParam("pos")
    String pos;

    @QueryParam("lang")
    @Parameter(schema = @Schema(type = SchemaType.STRING, minLength = 2, maxLength = 2))
    String lang;

    @Context
    UriInfo uri;

    @Context
    HttpHeaders headers;
}
