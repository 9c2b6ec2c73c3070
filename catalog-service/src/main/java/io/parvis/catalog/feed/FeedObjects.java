package io.parvis.catalog.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.parvis.catalog.snapshot.CatalogIndex;
import io.parvis.pointofsale.PointOfSale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

public final class FeedObjects {
    private final CatalogIndex catalog;

    public FeedObjects(CatalogIndex catalog, PointOfSale pos) {
        this.catalog = catalog;
    }

    public List<ObjectKey> keys() {
        return catalog.products().stream()
                .map(p -> new ObjectKey("product", p.id()))
                .distinct()
                .toList();
    }

    public Optional<Object> data(ObjectKey key, String language) {
        return catalog.inEachSeason(key.id()).stream().map(p -> (Object) p).findFirst();
    }

    public Map<ObjectKey, Long> fingerprints(ObjectMapper json) {
        Map<ObjectKey, Long> map = new HashMap<>();
        for (ObjectKey key : keys()) {
            try {
                map.put(key, (long) json.writeValueAsString(data(key, "fr")).hashCode());
            } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
        return map;
    }
}
