package io.parvis.sandbox.venue;

import com.secutix.service.catalogservice.v1_33.Product;
import com.secutix.service.catalogservice.v1_33.SimpleProduct;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Makes a product's XML, when its turn has come. */
final class ProductXml {
    static final String RUNNING = "RUNNING";
    static final String SUSPENDED = "SUSPENDED";

    private final Programme programme;
    private final CatalogChanges changes;
    private final Today today;

    ProductXml(Programme programme, CatalogChanges changes, Today today) {
        this.programme = programme;
        this.changes = changes;
        this.today = today;
    }

    Product of(Offer offer) {
        Product product = withoutContent(offer);
        switch (offer.kind()) {
            case EVENT -> product.setEvent(new Performances(changes, today.date()).of(offer));
            case ENTRY -> product.setSingleEntry(simple(offer));
            case PASS -> product.setPass(Passes.of(offer, today));
            case PACKAGE -> product.setPackage(new Composition(programme, changes, this).of(offer));
            case SEASONTICKET -> product.setSeasonTicket(new Composition(programme, changes, this).of(offer));
            case GOODS -> product.setGoods(simple(offer));
            case MEMBERSHIP -> product.setMembership(simple(offer));
            case SERVICE, HOSPITALITY, TRANSPORT -> product.setService(simple(offer));
        }
        if (changes.isBroken(offer.id())) {
            Nonsense.into(product);
        }
        return product;
    }

    private Product withoutContent(Offer offer) {
        Work work = offer.work();
        Product product = new Product();
        product.setId(offer.id());
        product.setCode(offer.code());
        product.setProductFamilyType(offer.kind().family());
        product.setProductFamilySubType(offer.kind().subType());
        product.setState(work.is(Flag.SUSPENDED) || changes.isSuspended(offer.id()) ? SUSPENDED : RUNNING);
        names(product, offer);
        product.setAudienceType(work.inMuseum() ? "INDIVIDUAL_AND_GROUP" : "INDIVIDUAL");
        images(product, offer);
        if (!work.is(Flag.NOURL)) {
            product.setDetailURL(
                    today.site() + "/{LANGUAGE}/programme/" + offer.code().toLowerCase(Locale.ROOT) + ".html");
        }
        if (offer.index() % 4 != 3) {
            product.setMinQuantity(1);
            product.setMaxQuantity(work.inMuseum() ? 30 : 9);
        }
        SalePeriods.addTo(product, offer, today.date());
        CrossSells.addTo(product, offer, programme, today.date());
        product.setActivity(House.activity(Topics.activity(work.topic())));
        product.getTopics().add(Topics.topic(work.topic()));
        if (work.topic().equals("BAROQUE") && work.place().equals("GS")) {
            product.getTopics().add(Topics.topic("REPERTOIRE"));
        }
        if (offer.in(SeasonSlot.CURRENT) && offer.index() % 13 == 12) {
            product.setPrevSeasonProductId(Ids.product(offer.index() - 1));
        }
        return product;
    }

    private void names(Product product, Offer offer) {
        Names title =
                changes.name(offer).map(name -> merged(name, offer.title())).orElse(offer.title());
        if (offer.work().is(Flag.SPACES)) {
            title = title.map(text -> text.replaceFirst(" ", "  ") + " ");
        }
        product.setExternalName(title.xml());
        product.setInternalName(offer.code() + " " + title.fr());
        if (title.fr().length() > 30) {
            product.setShortName(title.map(text -> text.split(" ?[:,(]")[0]).xml());
        }
        if (offer.index() % 23 != 22) {
            product.setDescription(offer.description().xml());
        }
    }

    private static Names merged(Names wanted, Names had) {
        return new Names(first(wanted.fr(), had.fr()), first(wanted.en(), had.en()), first(wanted.de(), had.de()));
    }

    private static String first(String... texts) {
        return Stream.of(texts)
                .filter(Objects::nonNull)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private void images(Product product, Offer offer) {
        if (offer.work().is(Flag.NOIMAGE)) {
            return;
        }
        String images = today.base() + "/images/";
        product.setLogo(images + "logo.svg");
        product.setSmallImageUrl(images + offer.id() + "/small.svg");
        product.setMediumImageUrl(images + offer.id() + "/medium.svg");
        product.setLargeImageUrl(images + offer.id() + "/large.svg");
    }

    private static SimpleProduct simple(Offer offer) {
        SimpleProduct simple = new SimpleProduct();
        simple.getPrices().addAll(Prices.of(offer.work()));
        return simple;
    }
}
