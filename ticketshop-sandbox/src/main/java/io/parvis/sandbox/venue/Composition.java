package io.parvis.sandbox.venue;

import com.secutix.service.catalogservice.v1_33.ComposedLine;
import com.secutix.service.catalogservice.v1_33.ComposedProduct;
import java.util.List;

/** Packages and season tickets: lines to choose from, which hold whole products again. */
final class Composition {
    private static final int CHOICES = 2;

    private final Programme programme;
    private final CatalogChanges changes;
    private final ProductXml products;

    Composition(Programme programme, CatalogChanges changes, ProductXml products) {
        this.programme = programme;
        this.changes = changes;
        this.products = products;
    }

    ComposedProduct of(Offer offer) {
        ComposedProduct composed = new ComposedProduct();
        composed.getPrices().addAll(Prices.of(offer.work()));
        String[] topics = offer.work().author().split(",");
        for (int line = 0; line < topics.length; line++) {
            composed.getLines().add(line(offer, line, topics[line]));
        }
        return composed;
    }

    private ComposedLine line(Offer offer, int number, String topic) {
        ComposedLine line = new ComposedLine();
        line.setId(Ids.part(offer.index(), 60 + number));
        line.setExternalName(Topics.topic(topic).getExternalName());
        line.setMinQuantity(1);
        line.setMaxQuantity(offer.kind() == Kind.PACKAGE ? 1 : 3);
        List<Offer> fitting = programme.first(12, work -> work.topic().equals(topic) && isSimple(work));
        for (int choice = 0; choice < Math.min(offer.isRepeat() ? 1 : CHOICES, fitting.size()); choice++) {
            Offer chosen = programme.inRound(offer.round(), fitting.get((choice + number * CHOICES) % fitting.size()));
            if (!changes.isDropped(chosen)) {
                line.getProducts().add(products.of(chosen));
            }
        }
        return line;
    }

    private static boolean isSimple(Work work) {
        return work.kind() != Kind.PACKAGE && work.kind() != Kind.SEASONTICKET && !work.is(Flag.OVER);
    }
}
