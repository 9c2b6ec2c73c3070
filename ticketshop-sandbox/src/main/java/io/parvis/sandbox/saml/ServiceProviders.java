package io.parvis.sandbox.saml;

import io.parvis.sandbox.Refusal;
import io.parvis.sandbox.SandboxConfig;
import io.parvis.sandbox.login.Pem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** All sites that may ask: from the settings, and those told while running. */
@ApplicationScoped
class ServiceProviders {
    private static final Logger LOG = Logger.getLogger(ServiceProviders.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Map<String, URI> metadataUrls = new ConcurrentHashMap<>();
    private final Map<String, ServiceProvider> byEntityId = new ConcurrentHashMap<>();

    ServiceProviders(SandboxConfig config) {
        config.saml().serviceProviders().forEach(this::configured);
    }

    /** The one of that name; metadata is fetched when it is not known yet. */
    Optional<ServiceProvider> byEntityId(String entityId) {
        if (!byEntityId.containsKey(entityId)) {
            refresh();
        }
        return known(entityId);
    }

    Optional<ServiceProvider> known(String entityId) {
        return Optional.ofNullable(byEntityId.get(entityId));
    }

    /** Fetches all metadata again: keys may have changed. */
    void refresh() {
        metadataUrls.forEach((name, url) -> {
            try {
                add(fetched(url));
            } catch (IOException | Refusal e) {
                LOG.warnf("The metadata of the service provider '%s' at %s: %s", name, url, e);
            }
        });
    }

    void add(ServiceProvider provider) {
        byEntityId.put(provider.entityId(), provider);
    }

    /** @throws Refusal when the metadata cannot be had */
    void add(String name, URI metadataUrl) {
        try {
            add(fetched(metadataUrl));
        } catch (IOException e) {
            throw Refusal.badRequest("The metadata cannot be fetched: " + e);
        }
        metadataUrls.put(name, metadataUrl);
    }

    List<String> entityIds() {
        return byEntityId.keySet().stream().sorted().toList();
    }

    private void configured(String name, SandboxConfig.Saml.ServiceProvider given) {
        given.metadataUrl().ifPresent(url -> metadataUrls.put(name, url));
        if (given.entityId().isPresent() && given.acs().isPresent()) {
            add(new ServiceProvider(
                    given.entityId().get(),
                    List.of(given.acs().get()),
                    given.slo().map(url -> new ServiceProvider.Endpoint(Saml.REDIRECT, url, url)),
                    given.certificateFile().map(Pem::certificate).map(List::of).orElse(List.of())));
        }
    }

    private ServiceProvider fetched(URI url) throws IOException {
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(url).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("status " + answer.statusCode());
            }
            return ServiceProvider.ofMetadata(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
