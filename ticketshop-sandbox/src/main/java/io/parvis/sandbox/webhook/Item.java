package io.parvis.sandbox.webhook;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.secutix.service.catalogservice.v1_33.Product;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** One element of what is posted: a product of the export, with the season and the channel that it is told for. */
@RegisterForReflection
record Item(
        long seasonId,
        String salesChannelCode,
        @JsonUnwrapped Product product) {}
