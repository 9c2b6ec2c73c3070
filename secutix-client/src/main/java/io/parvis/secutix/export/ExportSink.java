package io.parvis.secutix.export;

/** Takes an export while it arrives. What a method throws ends the export, and is thrown to who asked for it. */
public interface ExportSink {

    /** One product, read whole. */
    void take(ExportedProduct product);

    /**
     * Something that could not be read.
     *
     * @param kind such as {@code product}
     * @param id {@code null} when it is not known
     * @param what a sentence without its subject, such as "has more than 20000 prices"
     */
    void leftOut(String kind, String id, String what);

    /** That many more bytes came over the wire, compressed as they were. */
    void received(long bytes);
}
