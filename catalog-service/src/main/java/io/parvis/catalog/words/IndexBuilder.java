package io.parvis.catalog.words;

import io.parvis.language.Text;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/** Writes entries into an index in memory, in one segment, so that an entry's number is its document's. */
final class IndexBuilder {
    private static final FieldType WORDS = type(true);
    private static final FieldType ONE_TERM = type(false);
    private static final int LONGEST_WHOLE = 200;

    /** Few flushes, so that little is merged. */
    private static final double BUFFER_MEGABYTES = 48;

    private final StemAnalyzer analyzer;
    /** Topics, seasons and places stand at many entries. */
    private final Map<String, String> about = new HashMap<>();

    IndexBuilder(StemAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    Directory build(Iterable<Entry> entries) throws IOException {
        // this policy merges neighbours only, which keeps documents in their order
        IndexWriterConfig config = new IndexWriterConfig(analyzer)
                .setMergePolicy(new LogDocMergePolicy())
                .setMergeScheduler(new SerialMergeScheduler())
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setUseCompoundFile(false);
        Directory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (Entry entry : entries) {
                writer.addDocument(document(entry));
            }
            writer.forceMerge(1);
        }
        return directory;
    }

    private Document document(Entry entry) {
        Document document = new Document();
        entry.names().forEach(name -> addName(document, name));
        entry.codes().forEach(code -> {
            addWords(document, Fields.NAME, Plain.folded(code));
            addWhole(document, Fields.WHOLE, Plain.words(code));
        });
        entry.about()
                .forEach(text -> each(
                        text,
                        (language, value) -> addText(
                                document, Fields.ABOUT, language, about.computeIfAbsent(value, Plain::withCompounds))));
        entry.descriptions()
                .forEach(text -> each(
                        text, (language, value) -> addText(document, Fields.TEXT, language, Plain.withoutHtml(value))));
        return document;
    }

    private static void addName(Document document, Text name) {
        each(name, (language, value) -> {
            String words = Plain.withCompounds(value);
            addText(document, Fields.NAME, language, words);
            addWords(document, Fields.words(Fields.NAME, language), words);
            addWhole(document, Fields.WHOLE, Plain.words(value));
            addWhole(document, Fields.words(Fields.WHOLE, language), Plain.words(value));
            if (language.equals("de")) {
                addWords(
                        document,
                        Fields.ENDING,
                        new StringBuilder(words).reverse().toString());
            }
        });
    }

    private static void addText(Document document, String kind, String language, String words) {
        addWords(document, kind, words);
        if (StemAnalyzer.knows(language)) {
            addWords(document, Fields.stems(kind, language), words);
        }
    }

    private static void addWords(Document document, String field, String words) {
        document.add(new Field(field, words, WORDS));
    }

    /** With and without the article in front. */
    private static void addWhole(Document document, String field, List<String> words) {
        for (List<String> form : List.of(words, SmallWords.withoutLeading(words))) {
            String whole = String.join(" ", form);
            if (whole.length() <= LONGEST_WHOLE) {
                document.add(new Field(field, whole, ONE_TERM));
            }
        }
    }

    private static void each(Text text, BiConsumer<String, String> use) {
        text.byLanguage().forEach(use);
    }

    private static FieldType type(boolean tokenized) {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS);
        type.setOmitNorms(true);
        type.setTokenized(tokenized);
        type.freeze();
        return type;
    }
}
