package io.parvis.sandbox.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.secutix.service.catalogservice.v1_33.Product;
import io.parvis.sandbox.Refusal;
import io.parvis.sandbox.rest.SecutixJson;
import io.parvis.sandbox.venue.Listing;
import io.parvis.sandbox.venue.Offer;
import io.parvis.sandbox.venue.Programme;
import io.parvis.sandbox.venue.SeasonSlot;
import io.parvis.sandbox.venue.Venue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What there is to tell of products. */
@ApplicationScoped
class Inventory {
    private final Programme programme;
    private final Venue venue;
    private final SecutixJson json;

    Inventory(Programme programme, Venue venue, SecutixJson json) {
        this.programme = programme;
        this.venue = venue;
        this.json = json;
    }

    /** A product in one of its seasons. */
    record Place(Offer offer, SeasonSlot season) {}

    /**
     * The products in each of their seasons, in the order given.
     *
     * @throws Refusal naming those that are not in the programme
     */
    List<Place> places(List<String> productIds) {
        List<Place> places = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String id : productIds) {
            find(id).ifPresentOrElse(
                            offer -> offer.seasons().forEach(season -> places.add(new Place(offer, season))),
                            () -> unknown.add(id));
        }
        if (!unknown.isEmpty()) {
            throw Refusal.badRequest("There is no product " + String.join(", ", unknown));
        }
        return places;
    }

    /** The JSON array that is posted. */
    byte[] body(List<Place> places, Wording wording) {
        List<Item> items = places.stream().map(place -> item(place, wording)).toList();
        try {
            return json.writer().writeValueAsBytes(items);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A product cannot be written as JSON", e);
        }
    }

    private Item item(Place place, Wording wording) {
        Listing listing = venue.listing(place.offer(), place.season(), wording.base());
        Product product = listing.product();
        wording.state().ifPresent(product::setState);
        return new Item(listing.seasonId(), wording.channel().orElse(listing.channel()), product);
    }

    private Optional<Offer> find(String id) {
        try {
            return programme.byId(Long.parseLong(id));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
