package io.parvis.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.parvis.sandbox.Refusal;
import io.parvis.sandbox.availability.HeldLevels;
import io.parvis.sandbox.availability.Shown;
import io.parvis.sandbox.venue.Programme;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Iterator;
import java.util.Set;

/** Holds a product's or a performance's level. A product's goes for its performances too, unless they have their own. */
@Path("/control/availability/{kind}/{id}")
final class AvailabilityResource {
    private static final Set<String> FIELDS = Set.of("level", "count");
    private static final int LONGEST_TEXT = 40;

    private final HeldLevels held;
    private final Programme programme;

    AvailabilityResource(HeldLevels held, Programme programme) {
        this.held = held;
        this.programme = programme;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public void hold(@PathParam("kind") String kind, @PathParam("id") String id, JsonNode body) {
        held.hold(known(kind, id), shown(body));
    }

    @DELETE
    public void release(@PathParam("kind") String kind, @PathParam("id") String id) {
        held.release(known(kind, id));
    }

    private long known(String kind, String text) {
        long id = number(text);
        boolean known = switch (kind) {
            case "product" -> programme.byId(id).isPresent();
            case "performance" -> programme.byPerformance(id).isPresent();
            default -> throw Refusal.notFound("Levels are held of a 'product' or a 'performance'");
        };
        if (!known) {
            throw Refusal.notFound("There is no " + kind + " " + id);
        }
        return id;
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw Refusal.badRequest("The id must be a number");
        }
    }

    private static Shown shown(JsonNode body) {
        if (body == null || !body.isObject() || body.isEmpty()) {
            throw Refusal.badRequest("Expected {\"level\":…}, {\"count\":…} or both");
        }
        for (Iterator<String> names = body.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!FIELDS.contains(name)) {
                throw Refusal.badRequest("Unknown field '" + name + "'");
            }
        }
        return new Shown(level(body.get("level")), count(body.get("count")));
    }

    private static String level(JsonNode level) {
        if (level == null) {
            return null;
        }
        boolean number = level.isInt() && level.intValue() >= 1 && level.intValue() <= 3;
        boolean text = level.isTextual()
                && !level.textValue().isBlank()
                && level.textValue().length() <= LONGEST_TEXT;
        if (!number && !text) {
            throw Refusal.badRequest("'level' must be 1, 2, 3 or a text such as LIMITED");
        }
        return level.asText();
    }

    private static String count(JsonNode count) {
        if (count == null) {
            return null;
        }
        if (!count.isIntegralNumber() || count.longValue() < 0) {
            throw Refusal.badRequest("'count' must be 0 or more");
        }
        return count.asText();
    }
}
