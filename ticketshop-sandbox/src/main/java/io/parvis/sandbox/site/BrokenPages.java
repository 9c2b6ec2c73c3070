package io.parvis.sandbox.site;

import io.parvis.sandbox.SandboxConfig;
import io.parvis.sandbox.fault.Pause;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The pages of the site that were broken on purpose. */
@ApplicationScoped
public class BrokenPages {
    /** @param name a static page's, or the id of the product that the page is about */
    public record Page(String name, String language) {}

    private final Map<Page, PageFault> faults = new ConcurrentHashMap<>();
    private final Pause pause = new Pause();
    private final Duration slow;

    BrokenPages(SandboxConfig config) {
        this.slow = config.slow();
    }

    /** A page has one fault: the last one. */
    public void add(Page page, PageFault fault) {
        faults.put(page, fault);
    }

    public Map<Page, PageFault> all() {
        return faults.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** All pages are whole again; who waits for a slow one gets it. */
    public void mend() {
        faults.clear();
        pause.end();
    }

    Optional<PageFault> of(Page page) {
        return Optional.ofNullable(faults.get(page));
    }

    void waitForIt() {
        pause.await(slow);
    }
}
