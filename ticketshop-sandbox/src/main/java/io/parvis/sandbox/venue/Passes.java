package io.parvis.sandbox.venue;

import com.secutix.service.catalogservice.v1_33.Pass;
import com.secutix.service.catalogservice.v1_33.PassItem;
import com.secutix.service.catalogservice.v1_33.PassItemPrice;

/** What a pass gives: one item a month for the months to come, each with its prices, quota and time slots. */
final class Passes {
    private static final int MONTHS = 3;

    private Passes() {}

    static Pass of(Offer offer, Today today) {
        Pass pass = new Pass();
        pass.setConsecutive(offer.index() % 2 == 0 ? "CONSECUTIVE" : "NOT_CONSECUTIVE");
        pass.setDateMandatory(offer.code().startsWith("PASS-AUDIO"));
        pass.setGuided(offer.code().startsWith("PASS-AUDIO"));
        for (int month = 0; month < MONTHS; month++) {
            pass.getItems().add(item(offer, month, today));
        }
        return pass;
    }

    private static PassItem item(Offer offer, int month, Today today) {
        PassItem item = new PassItem();
        item.setItemId(Ids.part(offer.index(), month));
        for (PassItemPrice price : Prices.ofPassItem(offer.work())) {
            price.setStartDate(Today.xml(today.date().plusMonths(month)));
            price.setEndDate(Today.xml(today.date().plusMonths(month + 1L)));
            price.setStartTime("10:00");
            price.setQuota(200);
            item.getItemPrices().add(price);
        }
        for (int slot = 0; slot < 4; slot++) {
            item.getTimeslotIds().add(Ids.part(offer.index(), 20 + month * 4 + slot));
        }
        return item;
    }
}
