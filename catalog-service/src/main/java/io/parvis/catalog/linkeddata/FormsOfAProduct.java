package io.parvis.catalog.linkeddata;

import io.parvis.catalog.browsing.ProductsResource;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** A product's route answers in two forms: caches have to tell them apart, whichever they got. */
@Provider
public final class FormsOfAProduct implements DynamicFeature {

    @Override
    public void configure(ResourceInfo route, FeatureContext context) {
        boolean ofProducts = route.getResourceClass() == ProductsResource.class
                || route.getResourceClass() == LinkedDataResource.class;
        if (ofProducts && route.getResourceMethod().getName().equals("one")) {
            context.register(new Vary());
        }
    }

    /** After what says of all published answers what they vary by. */
    @Priority(Priorities.HEADER_DECORATOR - 1)
    static final class Vary implements ContainerResponseFilter {
        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        }
    }
}
