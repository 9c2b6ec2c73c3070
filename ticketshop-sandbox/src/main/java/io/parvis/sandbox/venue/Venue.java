package io.parvis.sandbox.venue;

import com.secutix.service.catalogservice.v1_33.CatalogData;
import com.secutix.service.catalogservice.v1_33.NamedItem;
import com.secutix.service.catalogservice.v1_33.POSConfigData;
import com.secutix.service.catalogservice.v1_33.Product;
import com.secutix.service.catalogservice.v1_33.Season;
import io.parvis.sandbox.SandboxConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The Opéra du Parvis, as its SecuTix exports it. */
@ApplicationScoped
public class Venue {
    public static final String INSTITUTION = "OPERA";

    private static final Names NAME = new Names("Opéra du Parvis", "Parvis Opera", "Parvis-Oper");

    private final Programme programme;
    private final CatalogChanges changes;
    private final Clock clock;
    private final String site;

    @Inject
    Venue(Programme programme, CatalogChanges changes, Clock clock, SandboxConfig config) {
        this(programme, changes, clock, config.site().url());
    }

    /** @param site what the addresses of the venue's website begin with */
    Venue(Programme programme, CatalogChanges changes, Clock clock, String site) {
        this.programme = programme;
        this.changes = changes;
        this.clock = clock;
        this.site = site;
    }

    /** Today in the venue's zone. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(Today.ZONE));
    }

    /**
     * The export. Its products are made while they are written: go through them once.
     *
     * @param base the sandbox's address as browsers know it, for its images
     */
    public CatalogData export(Selection selection, String base) {
        Today today = today(base);
        CatalogData data = new CatalogData();
        Arrays.stream(SeasonSlot.values())
                .filter(slot -> selection.takes(slot, today))
                .filter(slot -> offers(slot, selection).findAny().isPresent())
                .forEach(slot -> data.getSeasons().add(season(slot, selection, today)));
        data.getPhysicalConfigurations().addAll(Places.all());
        data.getShowcases().addAll(Showcases.of(programme));
        data.getGroupCriterions()
                .add(item(Ids.Small.GROUP_CRITERION, "GRP-SCOLAIRE", new Names("Scolaires", "Schools", "Schulen")));
        data.getExternalVerifications()
                .add(item(
                        Ids.Small.VERIFICATION,
                        "CARTE-ETU",
                        new Names("Carte d’étudiant", "Student Card", "Studierendenausweis")));
        return data;
    }

    /** One product, as the export would hold it now; also of those that it leaves out. */
    public Listing listing(Offer offer, SeasonSlot season, String base) {
        String channel = SalePeriods.channel(offer.work());
        return new Listing(
                season.id(),
                channel == null ? SalePeriods.CHANNEL : channel,
                new ProductXml(programme, changes, today(base)).of(offer));
    }

    public POSConfigData pointOfSale(String base) {
        POSConfigData data = new POSConfigData();
        String institution = changes.institution().orElse(INSTITUTION);
        data.setPosId(Ids.POINT_OF_SALE);
        data.setPosCode("WEB-PARVIS");
        data.setPosNumber("7");
        data.setPosType("INTERNET");
        data.setPosActivityState(ProductXml.RUNNING);
        data.setSalesChannelId(Ids.SALES_CHANNEL);
        data.setSalesChannelCode(SalePeriods.CHANNEL);
        data.setSalesChannelActivityState(ProductXml.RUNNING);
        data.setInstitCode(institution);
        data.setTestInstitution(true);
        data.setOrganizationId(Ids.ORGANIZATION);
        data.setOrganizationCode(institution);
        data.setOrganizationName(NAME.xml());
        data.setOrganizationTimeZone(Today.ZONE.getId());
        data.setMainLanguage("fr");
        data.setLanguageList(String.join(",", Names.LANGUAGES));
        data.setCurrencyCode("EUR");
        data.setCurrencySymbol("€");
        data.setInternetUrl(base);
        data.setMaxSeatsPerPerformance(9);
        return data;
    }

    private Today today(String base) {
        return new Today(today(), base, site);
    }

    private Season season(SeasonSlot slot, Selection selection, Today today) {
        ProductXml xml = new ProductXml(programme, changes, today);
        List<Product> products = new LazyList<>(() -> offers(slot, selection), xml::of);
        Season season = new StreamedSeason(products);
        season.setId(slot.id());
        season.setCode(slot.code(today.date()));
        season.setState(ProductXml.RUNNING);
        season.setStart(Today.xml(slot.start(today.date())));
        season.setEnd(Today.xml(slot.end(today.date())));
        season.setExternalName(slot.names(today.date()).xml());
        season.getAudienceCategories().addAll(House.TARIFF_CATEGORIES);
        House.TARIFFS
                .values()
                .forEach(tariff -> season.getAudienceSubCategories().add(tariff.xml()));
        House.LEVELS.values().forEach(level -> season.getPriceLevels().add(level.xml()));
        season.getAdvantages().addAll(Advantages.of(slot, programme, today));
        return season;
    }

    private Stream<Offer> offers(SeasonSlot slot, Selection selection) {
        return programme
                .offers()
                .filter(offer -> offer.in(slot) && selection.takes(offer) && !changes.isDropped(offer));
    }

    private static NamedItem item(Ids.Small kind, String code, Names names) {
        return House.fill(new NamedItem(), kind.id(0), code, names);
    }
}
