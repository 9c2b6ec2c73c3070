package io.parvis.catalog.feed;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers with headers alone. */
final class WithoutBodyMapper {

    @ServerExceptionMapper
    RestResponse<Void> answer(WithoutBody thrown) {
        ResponseBuilder<Void> answer = ResponseBuilder.create(thrown.status());
        thrown.headers().forEach(answer::header);
        return answer.build();
    }
}
