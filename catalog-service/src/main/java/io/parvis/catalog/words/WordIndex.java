package io.parvis.catalog.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.FixedBitSet;

/**
 * Finds entries by words, in memory. A question is plain words: nothing in it is a syntax. Every word must be found,
 * articles and the like aside; one letter may be wrong in a word that no name and nothing around it has, and in any word
 * when nothing is found otherwise. Immutable.
 */
public final class WordIndex {
    private final StemAnalyzer analyzer = new StemAnalyzer();
    private final Directory files;
    private final LeafReader index;

    /** @param entries numbered from 0 in their order */
    public WordIndex(Iterable<Entry> entries) {
        try {
            this.files = new IndexBuilder(analyzer).build(entries);
            this.index = opened(files);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }

    /**
     * One that was stored.
     *
     * @throws IOException when the bytes are no whole index, or one of a Parvis that reads words in another way
     */
    public WordIndex(byte[] stored) throws IOException {
        this.files = StoredIndex.read(stored);
        this.index = opened(files);
    }

    private static LeafReader opened(Directory files) throws IOException {
        var leaves = DirectoryReader.open(files).leaves();
        return leaves.isEmpty() ? null : leaves.get(0).reader();
    }

    /** To be read again by {@link #WordIndex(byte[])}: much quicker than to build it anew. */
    public byte[] stored() throws IOException {
        return StoredIndex.write(files);
    }

    /** How many entries it holds. */
    public int size() {
        return index == null ? 0 : index.maxDoc();
    }

    /**
     * @param question any text; no more than its first words count
     * @param languages the reader's first; never empty
     * @return empty when the question has no words at all
     */
    public Optional<Hits> find(String question, List<String> languages) {
        Asked asked = Asked.of(question);
        if (asked.all().isEmpty()) {
            return Optional.empty();
        }
        if (index == null) {
            return Optional.of(new Hits(new FixedBitSet(0), new int[0]));
        }
        Ways ways = new Ways(analyzer, languages);
        try {
            Hits hits = find(asked, ways, false);
            return Optional.of(hits.found().scanIsEmpty() ? find(asked, ways, true) : hits);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }

    private Hits find(Asked asked, Ways ways, boolean typosEverywhere) throws IOException {
        Matching matching = new Matching(index);
        for (String word : asked.needed()) {
            matching.find(ways.inNames(word, asked.isLast(word)));
            matching.find(ways.inWhatItBelongsTo(word, asked.isLast(word)));
            if (typosEverywhere || !matching.met()) {
                matching.find(ways.withATypo(word));
            }
            matching.find(ways.inDescriptions(word));
            matching.narrow();
        }
        matching.find(ways.byWholeName(asked.all()));
        return matching.hits();
    }
}
