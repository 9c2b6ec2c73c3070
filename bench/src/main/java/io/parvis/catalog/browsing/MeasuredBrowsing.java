package io.parvis.catalog.browsing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.parvis.catalog.levels.MeasuredLevels;
import io.parvis.catalog.snapshot.PublishedCatalogs;
import io.parvis.pointofsale.MeasuredPointsOfSale;
import io.parvis.pointofsale.PointsOfSale;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Map;

/** The product's own routes, called without HTTP: from query parameters to the JSON's bytes. */
public final class MeasuredBrowsing {
    private static final HttpHeaders NO_HEADERS = (HttpHeaders) Proxy.newProxyInstance(
            MeasuredBrowsing.class.getClassLoader(),
            new Class<?>[] {HttpHeaders.class},
            (proxy, method, given) -> null);

    private final ProductsResource products;
    // as groundwork's microprofile-config.properties sets Quarkus's
    private final ObjectMapper json = JsonMapper.builder()
            .findAndAddModules()
            .serializationInclusion(JsonInclude.Include.NON_ABSENT)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .build();

    public MeasuredBrowsing(PublishedCatalogs catalogs) {
        PointsOfSale all = MeasuredPointsOfSale.all();
        this.products = new ProductsResource(new Readers(all, catalogs, Clock.systemUTC()), new MeasuredLevels(all));
    }

    public byte[] list(Map<String, String> parameters) throws JsonProcessingException {
        return json.writeValueAsBytes(
                products.list("opera", uri(parameters), NO_HEADERS).getEntity());
    }

    public byte[] detail(String id) throws JsonProcessingException {
        return json.writeValueAsBytes(
                products.one("opera", id, uri(Map.of()), NO_HEADERS).getEntity());
    }

    private static UriInfo uri(Map<String, String> parameters) {
        MultivaluedHashMap<String, String> query = new MultivaluedHashMap<>(parameters);
        return (UriInfo) Proxy.newProxyInstance(
                MeasuredBrowsing.class.getClassLoader(),
                new Class<?>[] {UriInfo.class},
                (proxy, method, given) -> query);
    }
}
