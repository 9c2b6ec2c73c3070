package io.parvis.bench.readymade;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Answers with bytes that were given to it before, at once: what a route can at best be as fast as. */
@Path("/bench")
@NonBlocking
public class ReadyMade {
    private volatile byte[] answer = {};

    @PUT
    @Path("/ready-made")
    @Consumes(MediaType.APPLICATION_JSON)
    public void keep(byte[] bytes) {
        answer = bytes;
    }

    @GET
    @Path("/ready-made")
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] answer() {
        return answer;
    }

    @GET
    @Path("/empty")
    @Produces(MediaType.TEXT_PLAIN)
    public String empty() {
        return "";
    }
}
