package io.parvis.sandbox.control;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.parvis.sandbox.Refusal;
import io.parvis.sandbox.site.BrokenPages;
import io.parvis.sandbox.site.PageFault;
import io.parvis.sandbox.venue.Names;
import io.parvis.sandbox.venue.Programme;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Breaks pages of the venue's site. */
@Path("/control/site")
final class SiteResource {
    private static final Set<String> STATIC = Set.of("index", "terms", "privacy", "help", "contact");

    private final BrokenPages broken;
    private final Programme programme;

    SiteResource(BrokenPages broken, Programme programme) {
        this.broken = broken;
        this.programme = programme;
    }

    /** @param page a static page's name, or a product's id */
    @RegisterForReflection
    record Entry(
            String page, String lang, @JsonProperty("as") String fault) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public void breakPage(Entry entry) {
        if (entry == null) {
            throw Refusal.badRequest("The body is missing");
        }
        broken.add(new BrokenPages.Page(page(entry.page()), language(entry.lang())), fault(entry.fault()));
    }

    @GET
    public List<Entry> all() {
        return broken.all().entrySet().stream()
                .map(page -> new Entry(
                        page.getKey().name(),
                        page.getKey().language(),
                        page.getValue().code()))
                .sorted(Comparator.comparing(Entry::page).thenComparing(Entry::lang))
                .toList();
    }

    @DELETE
    public void mend() {
        broken.mend();
    }

    private String page(String name) {
        if (name == null || !(STATIC.contains(name) || isProduct(name))) {
            throw Refusal.badRequest("'page' must be index, terms, privacy, help, contact or a product's id");
        }
        return name;
    }

    private boolean isProduct(String id) {
        return id.matches("\\d{1,18}") && programme.byId(Long.parseLong(id)).isPresent();
    }

    private static String language(String language) {
        if (language == null || !Names.LANGUAGES.contains(language)) {
            throw Refusal.badRequest("'lang' must be one of " + String.join(", ", Names.LANGUAGES));
        }
        return language;
    }

    private static PageFault fault(String code) {
        return PageFault.ofCode(code)
                .orElseThrow(() -> Refusal.badRequest("'as' must be one of "
                        + Arrays.stream(PageFault.values()).map(PageFault::code).collect(Collectors.joining(", "))));
    }
}
