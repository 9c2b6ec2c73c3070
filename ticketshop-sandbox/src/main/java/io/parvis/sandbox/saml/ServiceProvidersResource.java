package io.parvis.sandbox.saml;

import io.parvis.sandbox.Refusal;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;

/** Tells the identity provider of sites while it runs. */
@Path("/control/service-providers")
final class ServiceProvidersResource {
    private final ServiceProviders providers;

    ServiceProvidersResource(ServiceProviders providers) {
        this.providers = providers;
    }

    /** One of the two: where the metadata is, or the metadata itself. */
    @RegisterForReflection
    record Site(String metadataUrl, String metadata) {}

    @PUT
    @Path("/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    public void add(@PathParam("name") String name, Site site) {
        if (site == null || (site.metadataUrl() == null) == (site.metadata() == null)) {
            throw Refusal.badRequest("Expected 'metadataUrl' or 'metadata'");
        }
        if (site.metadata() != null) {
            providers.add(ServiceProvider.ofMetadata(site.metadata()));
            return;
        }
        try {
            providers.add(name, URI.create(site.metadataUrl()));
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest("'metadataUrl' must be an http or https address");
        }
    }

    /** The entity ids of those known so far; metadata is fetched when a site asks for the first time. */
    @GET
    public List<String> known() {
        return providers.entityIds();
    }
}
