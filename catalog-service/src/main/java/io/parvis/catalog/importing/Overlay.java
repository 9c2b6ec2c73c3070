package io.parvis.catalog.importing;

import io.parvis.catalog.snapshot.Frame;
import io.parvis.catalog.snapshot.KeptVersion;
import io.parvis.catalog.snapshot.Named;
import io.parvis.catalog.snapshot.Product;
import io.parvis.catalog.snapshot.Season;
import io.parvis.catalog.snapshot.Snapshot;
import io.parvis.catalog.snapshot.Topic;
import io.parvis.secutix.export.ExportSink;
import io.parvis.secutix.export.ExportedProduct;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/**
 * Puts products that SecuTix tells between two imports over a published catalogue: what the export would no longer hold
 * goes, what it names is replaced, all else stays.
 */
final class Overlay implements ExportSink {
    private static final Logger LOG = Logger.getLogger(Overlay.class);
    /** The states that an export holds. */
    private static final Set<String> PUBLISHED = Set.of("RUNNING", "SUSPENDED");
    /** The other ones that SecuTix has. */
    private static final Set<String> NOT_PUBLISHED =
            Set.of("PREPARING", "VALIDATED", "CANCELED", "CLOSED", "CANCELED_CLOSED");

    private final Import run;
    private final Snapshot published;
    private final Draft draft;
    private final ProductMapper mapper;
    private final Map<Key, Product> products = new LinkedHashMap<>();
    private final Map<String, List<String>> seasons = new TreeMap<>();
    private int told;
    private int ofOtherChannels;
    private int changed;
    private int added;
    private int withdrawn;

    private record Key(String seasonId, String productId) {}

    Overlay(Import run, Snapshot published) {
        this.run = run;
        this.published = published;
        this.draft = run.draft;
        this.mapper = new ProductMapper(run.pos, draft);
        for (Product product : published.products()) {
            products.put(new Key(product.seasonId(), product.id()), product);
            seasons.computeIfAbsent(product.id(), first -> new ArrayList<>(1)).add(product.seasonId());
        }
    }

    @Override
    public void take(ExportedProduct product) {
        told++;
        try {
            place(product);
        } catch (RuntimeException strange) {
            LOG.debugf(strange, "product %s", product.id());
            draft.leftOut("product", product.id(), Intake.strange(strange));
        }
    }

    @Override
    public void leftOut(String kind, String id, String what) {
        told++;
        draft.leftOut(kind, id, what);
    }

    @Override
    public void received(long bytes) {
        run.bytes += bytes;
    }

    /** Whether anything is other than it was published. */
    boolean isChange() {
        return changed + added + withdrawn > 0;
    }

    /** How many products were told, what of. */
    String summary() {
        return told + " products told: " + changed + " changed, " + added + " new, " + withdrawn + " withdrawn, "
                + ofOtherChannels + " of other channels";
    }

    int told() {
        return told;
    }

    /** The catalogue with all that was taken, as a small version of the one that was published. */
    Snapshot snapshot(Instant at) {
        Frame frame = published.frame();
        return new Snapshot(
                new Frame(
                        KeptVersion.patchOf(frame.version(), run.fence),
                        at,
                        frame.setupUpdatedAt(),
                        frame.seasons(),
                        frame.venues(),
                        topics(frame),
                        seatCategories(frame),
                        frame.tariffs(),
                        frame.priceLevels(),
                        frame.limitedTariffs(),
                        frame.advantages(),
                        frame.showcases()),
                List.copyOf(products.values()));
    }

    private void place(ExportedProduct product) {
        String id = product.id();
        if (!ProductMapper.isUsable(id)) {
            draft.leftOut("product", id, "has no usable id");
        } else if (isOfAnotherChannel(product)) {
            ofOtherChannels++;
        } else if (product.seasonId() != null) {
            boolean known = published.frame().seasons().stream().map(Season::id).anyMatch(product.seasonId()::equals);
            if (known) {
                place(product, new Key(product.seasonId(), id));
            } else {
                draft.leftOut("product", id, "stands in a season that is not published");
            }
        } else if (seasons.containsKey(id)) {
            seasons.get(id).forEach(season -> place(product, new Key(season, id)));
        } else {
            draft.leftOut("product", id, "is not published, and its season is not told");
        }
    }

    private void place(ExportedProduct product, Key key) {
        Product before = products.get(key);
        String state = product.state() == null && before != null ? before.state() : product.state();
        if (state != null && NOT_PUBLISHED.contains(state)) {
            withdrawn += products.remove(key) == null ? 0 : 1;
        } else if (state == null || !PUBLISHED.contains(state)) {
            draft.leftOut("product", product.id(), "has the state " + state);
        } else if (before == null && isPartial(product)) {
            draft.leftOut("product", product.id(), "is not published, and told in part only");
        } else {
            Product after = mapper.product(product).inSeason(key.seasonId());
            put(key, before, isPartial(product) ? PartlyTold.over(before, after, product) : after);
        }
    }

    private void put(Key key, Product before, Product after) {
        if (before == null) {
            added++;
        } else if (!after.equals(before)) {
            changed++;
        }
        products.put(key, after);
    }

    /** A product is whole when the part that only its family has is there. */
    private static boolean isPartial(ExportedProduct product) {
        return product.form() == null;
    }

    private boolean isOfAnotherChannel(ExportedProduct product) {
        return product.salesChannelCode() != null
                && !product.salesChannelCode().equalsIgnoreCase(run.pos.salesChannelCode());
    }

    /** Topics stay in their order, parents first. */
    private List<Topic> topics(Frame frame) {
        Map<String, Topic> topics = new LinkedHashMap<>();
        frame.topics().forEach(topic -> topics.put(topic.id(), topic));
        draft.topics.forEach(topics::putIfAbsent);
        return List.copyOf(topics.values());
    }

    private Map<String, Named> seatCategories(Frame frame) {
        Map<String, Named> seatCategories = new LinkedHashMap<>(frame.seatCategories());
        draft.seatCategories.forEach(seatCategories::putIfAbsent);
        return seatCategories;
    }
}
