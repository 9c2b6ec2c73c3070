package io.parvis.sandbox.venue;

import com.secutix.service.catalogservice.v1_33.Showcase;
import java.util.ArrayList;
import java.util.List;

/** The products that the shop puts into its window. */
final class Showcases {
    private static final List<String[]> LINES = Lines.of("showcases.txt");

    private Showcases() {}

    static List<Showcase> of(Programme programme) {
        List<Showcase> showcases = new ArrayList<>();
        for (String[] line : LINES) {
            Showcase showcase =
                    House.fill(new Showcase(), Ids.Small.SHOWCASE.id(showcases.size()), line[0], Names.at(line, 2));
            programme
                    .first(
                            8,
                            work -> work.topic().equals(line[1])
                                    && work.seasons().contains(SeasonSlot.CURRENT)
                                    && !work.is(Flag.SUSPENDED))
                    .forEach(offer -> showcase.getProductIds().add(offer.id()));
            showcases.add(showcase);
        }
        return showcases;
    }
}
