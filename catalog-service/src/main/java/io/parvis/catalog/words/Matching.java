package io.parvis.catalog.words;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/**
 * Entries that every word so far was found in, with what each word's best way was worth. Reading postings straight from
 * the index, best way first, finds that in one pass without a scorer for every entry.
 */
final class Matching {
    private final LeafReader index;
    private final int[] scores;
    private FixedBitSet left;
    private FixedBitSet found;
    private boolean met;
    private PostingsEnum postings;

    Matching(LeafReader index) {
        this.index = index;
        this.scores = new int[index.maxDoc()];
        this.left = new FixedBitSet(index.maxDoc());
        left.set(0, index.maxDoc());
        this.found = new FixedBitSet(index.maxDoc());
    }

    /** Finds the word at hand in more ways. */
    void find(List<Way> ways) throws IOException {
        for (Way way : ways) {
            Terms terms = index.terms(way.field());
            if (terms != null) {
                find(way, terms);
            }
        }
    }

    /** Whether the word at hand was met anywhere, be it in entries that lack an earlier word. */
    boolean met() {
        return met;
    }

    /** What lacks the word at hand is out; the next word is at hand. */
    void narrow() {
        FixedBitSet narrowed = found;
        found = left;
        found.clear();
        left = narrowed;
        met = false;
    }

    Hits hits() {
        return new Hits(left, scores);
    }

    private void find(Way way, Terms terms) throws IOException {
        BytesRef wanted = new BytesRef(way.term());
        switch (way.kind()) {
            case EXACT -> {
                TermsEnum term = terms.iterator();
                if (term.seekExact(wanted)) {
                    take(term, way.weight());
                }
            }
            case PREFIX -> {
                TermsEnum term = terms.iterator();
                boolean more = term.seekCeil(wanted) != TermsEnum.SeekStatus.END;
                while (more && StringHelper.startsWith(term.term(), wanted)) {
                    take(term, way.weight());
                    more = term.next() != null;
                }
            }
            case TYPO -> {
                var near = new LevenshteinAutomata(way.term(), true).toAutomaton(1);
                TermsEnum term = new CompiledAutomaton(near, true, false).getTermsEnum(terms);
                while (term.next() != null) {
                    take(term, way.weight());
                }
            }
        }
    }

    private void take(TermsEnum term, int weight) throws IOException {
        met = true;
        postings = term.postings(postings, PostingsEnum.NONE);
        for (int entry = postings.nextDoc(); entry != DocIdSetIterator.NO_MORE_DOCS; entry = postings.nextDoc()) {
            if (left.get(entry) && !found.getAndSet(entry)) {
                scores[entry] += weight;
            }
        }
    }
}
