package io.parvis.catalog.search;

import io.parvis.catalog.snapshot.CatalogIndex;
import io.parvis.catalog.words.Hits;
import io.parvis.pointofsale.PointOfSale;
import java.time.Instant;
import java.util.Arrays;
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
        SearchIndex index = SearchIndex.of(pos, catalog);
        Turn turn = index.at(moment);
        Selection selection = new Selection(index, question, turn, language, true);
        FixedBitSet found = selection.all();
        return new FoundProducts(
                index.products(),
                order(index, turn, question, selection, found, language),
                found,
                new Facets(index, question, selection, language).counted());
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
