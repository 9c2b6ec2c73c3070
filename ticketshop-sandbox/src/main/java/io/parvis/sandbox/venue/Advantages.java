package io.parvis.sandbox.venue;

import com.secutix.service.catalogservice.v1_33.Advantage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Discounts and access rights, some behind a secret code. */
final class Advantages {
    private static final List<String[]> LINES = Lines.of("advantages.txt");

    private Advantages() {}

    static List<Advantage> of(SeasonSlot season, Programme programme, Today today) {
        List<Advantage> advantages = new ArrayList<>();
        for (int row = 0; row < LINES.size(); row++) {
            String[] line = LINES.get(row);
            Advantage advantage = new Advantage();
            advantage.setId(Ids.Small.ADVANTAGE.id(season.ordinal() * 20 + row));
            advantage.setCode(line[0]);
            advantage.setState(row == 3 ? ProductXml.SUSPENDED : ProductXml.RUNNING);
            advantage.setType(line[1]);
            advantage.setAccessCode(line[2].isEmpty() ? null : line[2]);
            advantage.setName(Names.at(line, 4).xml());
            advantage.setDescription(Names.at(line, 7).xml());
            advantage.setStart(Today.xml(season.start(today.date())));
            advantage.setEnd(Today.xml(season.end(today.date())));
            Set<SeasonSlot> only = Set.of(season);
            programme
                    .first(
                            50,
                            work -> work.topic().equals(line[3])
                                    && work.seasons().containsAll(only))
                    .forEach(offer -> advantage.getProductIds().add(offer.id()));
            advantages.add(advantage);
        }
        return advantages;
    }
}
