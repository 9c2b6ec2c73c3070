package io.parvis.sandbox.rest;

import io.parvis.sandbox.venue.Selection;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** The body of any call: the elements of its SOAP request by their names, each of which may be missing. */
@RegisterForReflection
record Question(
        String requestId,
        String seasonCode,
        String productCode,
        String scope,
        Long pointOfSalesId,
        List<Long> productIds,
        List<Long> eventIds,
        List<Long> performanceIds,
        List<Long> seatCategoryIds,
        List<Long> contingentIds,
        String referenceDate) {

    static final Question EMPTY = new Question(null, null, null, null, null, null, null, null, null, null, null);

    Selection selection() {
        return Selection.of(seasonCode, productCode, scope);
    }
}
