package io.parvis.catalog.search;

import io.parvis.catalog.snapshot.CatalogIndex;
import io.parvis.catalog.words.Hits;
import io.parvis.level.LevelIndex;
import io.parvis.pointofsale.PointOfSale;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.apache.lucene.util.FixedBitSet;

/** Finds products. */
public final class ProductSearch {
    private ProductSearch() {}

    /**
     * @param moment the clock that "upcoming" and sale statuses are judged by
     * @param language one of the point of sale's: of names, labels, and of the words where there is a choice
     */
    public static FoundProducts find(
            PointOfSale pos, CatalogIndex catalog, SearchQuestion question, Instant moment, String language) {
        return find(pos, catalog, question, moment, language, LevelIndex.EMPTY, 0)
                .orElseThrow();
    }

    /**
     * The same for questions about levels.
     *
     * @param newest the levels that are known now
     * @param generation of the levels to judge by: those, or the ones of an earlier page
     * @return empty when the levels of that generation were not kept
     */
    public static Optional<FoundProducts> find(
            PointOfSale pos,
            CatalogIndex catalog,
            SearchQuestion question,
            Instant moment,
            String language,
            LevelIndex newest,
            long generation) {
        SearchIndex index = SearchIndex.of(pos, catalog);
        Turn turn = index.at(moment);
        Selection selection = new Selection(index, question, turn, language, true);
        if (selection.isAsked(Filter.LEVEL)) {
            var byLevel = turn.byLevel(newest, generation);
            if (byLevel.isEmpty()) {
                return Optional.empty();
            }
            selection.keepLevels(byLevel.get());
        }
        FixedBitSet found = selection.all();
        return Optional.of(new FoundProducts(
                index.products(),
                order(index, turn, question, selection, found, language),
                found,
                new Facets(index, question, selection, language).counted()));
    }

    private static int[] order(
            SearchIndex index,
            Turn turn,
            SearchQuestion question,
            Selection selection,
            FixedBitSet found,
            String language) {
        Sort sort = question.sort() == null ? Sort.RELEVANCE : question.sort();
        if (sort == Sort.NAME) {
            return index.byName(language);
        }
        return sort == Sort.RELEVANCE && selection.hits().isPresent()
                ? byRelevance(selection.hits().get(), found, turn.order())
                : turn.order().numbers();
    }

    private static int[] byRelevance(Hits hits, FixedBitSet found, DateOrder dates) {
        long[] keys = new long[found.cardinality()];
        int size = 0;
        for (int number = 0; size < keys.length; number++) {
            number = found.nextSetBit(number);
            keys[size++] = (long) -hits.scores()[number] << 32 | dates.ranks()[number];
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> dates.numbers()[(int) key]).toArray();
    }
}
