package io.parvis.sandbox.venue;

import com.secutix.service.catalogservice.v1_33.NamedItem;
import com.secutix.service.catalogservice.v1_33.PhysicalConfiguration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The venue's four places. */
final class Places {
    private static final Names SITE = new Names("Opéra du Parvis", "Parvis Opera", "Parvis-Oper");
    private static final Map<String, PhysicalConfiguration> PLACES = read();

    private Places() {}

    static List<PhysicalConfiguration> all() {
        return List.copyOf(PLACES.values());
    }

    static long id(String code) {
        return PLACES.get(code).getId();
    }

    static long spaceId(String code) {
        return PLACES.get(code).getSpaceId();
    }

    private static Map<String, PhysicalConfiguration> read() {
        Map<String, PhysicalConfiguration> places = new LinkedHashMap<>();
        for (String[] line : Lines.of("places.txt")) {
            places.put(line[0], place(places.size(), line[0], line[1], Names.at(line, 2)));
        }
        return places;
    }

    private static PhysicalConfiguration place(int index, String code, String street, Names names) {
        PhysicalConfiguration place = new PhysicalConfiguration();
        place.setId(Ids.Small.PLACE.id(index));
        place.setCode(code);
        place.setExternalName(names.xml());
        place.setSiteId(Ids.Small.PLACE.id(50));
        place.setSiteCode("PARVIS");
        place.setSiteExternalName(SITE.xml());
        place.setSpaceId(Ids.Small.PLACE.id(20 + index));
        place.setSpaceCode("ESP-" + code);
        place.setSpaceExternalName(names.xml());
        place.setStreet(street);
        place.setZipcode("99000");
        place.setTown("Villeneuve-du-Parvis");
        place.setCountryCode("FR");
        place.setFormattedAddress(street + ", 99000 Villeneuve-du-Parvis, France");
        for (House.SeatCategory category : House.seatCategories(code)) {
            NamedItem area = new NamedItem();
            area.setId(category.id() + 1000);
            area.setCode("ZONE-" + category.code());
            area.setExternalName(category.xml().getExternalName());
            place.getAreas().add(area);
        }
        return place;
    }
}
