package io.parvis.sandbox.venue;

import com.secutix.service.catalogservice.v1_33.CrossSellProductLink;
import com.secutix.service.catalogservice.v1_33.Product;
import java.time.LocalDate;
import java.util.List;

/** What goes well with a show: something of the same topic, the car park, an interval drink. */
final class CrossSells {
    private static final Names ALSO = new Names("Vous aimerez aussi", "You may also like", "Das könnte Ihnen gefallen");
    private static final Names WITH_IT = new Names("Avec votre billet", "With your ticket", "Zu Ihrem Ticket");

    private CrossSells() {}

    static void addTo(Product product, Offer offer, Programme programme, LocalDate today) {
        Work work = offer.work();
        if (offer.kind() != Kind.EVENT || offer.index() % 6 == 5) {
            return;
        }
        programme.first(2, other -> other.topic().equals(work.topic()) && other.row() != work.row()).stream()
                .skip(offer.index() % 2)
                .forEach(other -> limit(add(product, offer, other, ALSO, "SUGGESTION"), offer, today));
        for (Offer service : services(programme, work)) {
            add(product, offer, service, WITH_IT, "COMPLEMENT");
        }
    }

    private static List<Offer> services(Programme programme, Work work) {
        return work.inMuseum()
                ? List.of()
                : programme.first(1, other -> other.code().equals(work.row() % 2 == 0 ? "PARKING" : "COUPE-ENTRACTE"));
    }

    // in force now, later or no more; every fourth for good
    private static void limit(CrossSellProductLink link, Offer offer, LocalDate today) {
        int firstDay = List.of(0, -30, 20, -90).get(offer.index() % 4);
        if (firstDay != 0) {
            link.setStart(Today.xml(today.plusDays(firstDay)));
            link.setEnd(Today.xml(today.plusDays(firstDay + 60)));
        }
    }

    private static CrossSellProductLink add(Product product, Offer offer, Offer target, Names names, String type) {
        int rank = product.getCrossSellProductLinks().size();
        CrossSellProductLink link = new CrossSellProductLink();
        link.setId(Ids.part(offer.index(), 80 + rank));
        link.setExternalName(names.xml());
        link.setType(type);
        link.setBaseMinQuantity(1);
        link.setTargetProductId(target.id());
        link.setTargetProductRank(rank + 1);
        link.setTargetQuantityType("FREE");
        link.setTargetSameDateAsBase(type.equals("COMPLEMENT"));
        product.getCrossSellProductLinks().add(link);
        return link;
    }
}
