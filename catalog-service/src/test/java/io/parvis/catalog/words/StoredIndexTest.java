package io.parvis.catalog.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parvis.language.Text;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class StoredIndexTest {
    private static final Entry MAGIC_FLUTE = new Entry(
            List.of(new Text(Map.of("fr", "La Flûte enchantée", "de", "Die Zauberflöte", "en", "The Magic Flute"))),
            List.of("FLUTE-2"),
            List.of(new Text(Map.of("fr", "Opéra-comique"))),
            List.of(new Text(Map.of("en", "<p>Singing &amp; trials</p>"))));
    private static final Entry CARMEN =
            new Entry(List.of(new Text(Map.of("fr", "Carmen"))), List.of(), List.of(), List.of());

    private final WordIndex index = new WordIndex(List.of(MAGIC_FLUTE, CARMEN));

    @Test
    void findsTheSameAfterwards() throws IOException {
        WordIndex again = new WordIndex(index.stored());

        assertThat(again.size()).isEqualTo(2);
        for (String question : List.of("flute", "zauberfl", "flote", "opera comique", "trials", "carmne", "nothing")) {
            Hits before = index.find(question, List.of("fr", "en", "de")).orElseThrow();
            Hits after = again.find(question, List.of("fr", "en", "de")).orElseThrow();
            assertThat(after.found()).as(question).isEqualTo(before.found());
            assertThat(after.scores()).as(question).isEqualTo(before.scores());
        }
    }

    @Test
    void nothingIsStoredAndReadToo() throws IOException {
        assertThat(new WordIndex(new WordIndex(List.of()).stored()).size()).isZero();
    }

    @Test
    void partsOfItAreRefused() throws IOException {
        byte[] whole = index.stored();
        for (int length = 0; length < whole.length; length += 7) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> new WordIndex(part)).as("%d bytes", length).isInstanceOf(IOException.class);
        }
    }

    @Test
    void changedBytesAreRefused() throws IOException {
        byte[] whole = index.stored();
        whole[whole.length - 6] ^= 1; // of the checksum

        assertThatThrownBy(() -> new WordIndex(whole)).isInstanceOf(IOException.class);
    }

    /** When this fails, indexes that are stored no longer fit: StoredIndex.FORM has to be counted up. */
    @Test
    void wordsAreCutAndStemmedAsTheFormSays() throws IOException {
        assertThat(terms()).isEqualTo(
                        """
                        about=comique
                        about=opera
                        about=operacomique
                        about~fr=comiqu
                        about~fr=opera
                        about~fr=operacom
                        ending=eid
                        ending=etolfrebuaz
                        name/de=die
                        name/de=zauberflote
                        name/en=flute
                        name/en=magic
                        name/en=the
                        name/fr=enchantee
                        name/fr=flute
                        name/fr=la
                        name=2
                        name=die
                        name=enchantee
                        name=flute
                        name=la
                        name=magic
                        name=the
                        name=zauberflote
                        name~de=die
                        name~de=zauberflot
                        name~en=flute
                        name~en=magic
                        name~en=the
                        name~fr=enchant
                        name~fr=flut
                        name~fr=la
                        text=singing
                        text=trials
                        text~en=sing
                        text~en=trial
                        whole/de=die zauberflote
                        whole/de=zauberflote
                        whole/en=magic flute
                        whole/en=the magic flute
                        whole/fr=flute enchantee
                        whole/fr=la flute enchantee
                        whole=die zauberflote
                        whole=flute 2
                        whole=flute enchantee
                        whole=la flute enchantee
                        whole=magic flute
                        whole=the magic flute
                        whole=zauberflote
                        """
                                .strip());
    }

    private static String terms() throws IOException {
        TreeSet<String> terms = new TreeSet<>();
        try (DirectoryReader reader =
                DirectoryReader.open(new IndexBuilder(new StemAnalyzer()).build(List.of(MAGIC_FLUTE)))) {
            LeafReader leaf = reader.leaves().get(0).reader();
            for (FieldInfo field : leaf.getFieldInfos()) {
                TermsEnum all = leaf.terms(field.name).iterator();
                for (BytesRef term = all.next(); term != null; term = all.next()) {
                    terms.add(field.name + "=" + term.utf8ToString());
                }
            }
        }
        return String.join("\n", terms);
    }
}
