package io.parvis.catalog.browsing;

import io.parvis.catalog.browsing.PassParts.PassItemView;
import io.parvis.catalog.browsing.PassParts.PassPriceView;
import io.parvis.catalog.browsing.PassParts.PassView;
import io.parvis.catalog.browsing.Views.PriceView;
import io.parvis.catalog.snapshot.Product;

/** Shows what only a pass has to one reader. */
final class PassViews {
    private final ProductViews products;

    PassViews(ProductViews products) {
        this.products = products;
    }

    PassView of(Product.Pass pass) {
        return new PassView(
                pass.consecutive(),
                pass.dateMandatory(),
                pass.guided(),
                pass.items().stream().map(this::item).toList());
    }

    private PassItemView item(Product.PassItem item) {
        return new PassItemView(
                item.id(), item.prices().stream().map(this::price).toList(), item.timeslotIds());
    }

    private PassPriceView price(Product.PassPrice told) {
        PriceView price = products.price(told.price());
        return new PassPriceView(
                price.seatCategory(),
                price.tariff(),
                price.priceLevel(),
                price.price(),
                told.minQuantity(),
                told.maxQuantity(),
                told.startDate(),
                told.endDate(),
                told.startTime(),
                told.quota());
    }
}
