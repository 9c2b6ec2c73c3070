package io.parvis.secutix;

import com.ctc.wstx.exc.WstxLazyException;
import com.secutix.service.catalogservice.v1_33.CatalogResultDetailed;
import io.parvis.secutix.Outcome.Trouble;
import io.parvis.secutix.Outcome.Trouble.Kind;
import io.parvis.secutix.export.CatalogRest;
import io.parvis.secutix.export.ExportSink;
import io.parvis.secutix.export.SafeXml;
import io.parvis.secutix.export.Unreadable;
import io.parvis.secutix.wire.AnswerStream;
import io.parvis.secutix.wire.CatalogTap;
import io.parvis.secutix.wire.JsonAsXml;
import io.parvis.secutix.wire.Results;
import io.parvis.secutix.wire.Troubles;
import jakarta.inject.Singleton;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads an export that is kept in a file: an answer of SecuTix or a bare catalogue, XML or JSON, packed or not. */
@Singleton
final class FileCatalog {
    private static final int LOOK_AHEAD = 64;
    private static final int GZIP = 0x1f;
    /** White space, and the byte order mark of UTF-8. */
    private static final String IN_FRONT = " \t\r\n\u00ef\u00bb\u00bf";

    /** When the file was last changed. */
    Outcome<Instant> changed(ExportFile file) {
        try {
            return new Outcome.Data<>(Files.getLastModifiedTime(file.path()).toInstant());
        } catch (IOException unreadable) {
            return unreachable(file);
        }
    }

    Outcome<CatalogRest> export(ExportFile file, ExportSink sink) {
        if (!Files.isReadable(file.path()) || Files.isDirectory(file.path())) {
            return unreachable(file);
        }
        try (InputStream stored = new BufferedInputStream(Files.newInputStream(file.path()))) {
            InputStream unpacked =
                    startsWith(stored, GZIP) ? new BufferedInputStream(new GZIPInputStream(stored)) : stored;
            boolean json = startsWith(unpacked, '{');
            AnswerStream document = new AnswerStream(unpacked);
            return read(new CatalogTap(json ? JsonAsXml.open(document) : SafeXml.open(document), document, sink));
        } catch (IOException | XMLStreamException | JsonAsXml.BrokenText | WstxLazyException failure) {
            return Troubles.of(failure, true);
        }
    }

    private static <R> Outcome<R> unreachable(ExportFile file) {
        return new Trouble<>(Kind.UNREACHABLE, "the file " + file.path() + " cannot be read");
    }

    /** Whether that is the first byte which is not blank or a byte order mark. */
    private static boolean startsWith(InputStream document, int first) throws IOException {
        document.mark(LOOK_AHEAD);
        int one = document.read();
        for (int looked = 1; looked < LOOK_AHEAD && IN_FRONT.indexOf(one) >= 0; looked++) {
            one = document.read();
        }
        document.reset();
        return one == first;
    }

    private static Outcome<CatalogRest> read(CatalogTap tap) throws XMLStreamException {
        goToResult(tap);
        Outcome<CatalogRest> outcome = switch (tap.getLocalName()) {
            case "catalogData" -> bare(tap);
            case "Fault" -> new Outcome.Rejected<>("Fault", "the file holds a SOAP fault");
            default -> answer(tap);
        };
        while (tap.hasNext()) { // a file that is cut off behind the catalogue is cut off, too
            tap.next();
        }
        return outcome;
    }

    private static Outcome<CatalogRest> bare(CatalogTap tap) throws XMLStreamException {
        tap.take();
        return new Outcome.Data<>(tap.rest());
    }

    private static Outcome<CatalogRest> answer(CatalogTap tap) throws XMLStreamException {
        CatalogResultDetailed result = Results.read(tap, CatalogResultDetailed.class);
        return SoapCatalog.envelope(result).outcome(result).map(whole -> tap.rest());
    }

    /** Through the envelope of SOAP, where there is one. */
    private static void goToResult(XMLStreamReader xml) throws XMLStreamException {
        while (xml.getLocalName().matches("Envelope|Body|\\w+Response")) {
            goToStart(xml);
            if ("Header".equals(xml.getLocalName())) {
                skip(xml);
                goToStart(xml);
            }
        }
    }

    private static void goToStart(XMLStreamReader xml) throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            if (!xml.hasNext()) {
                throw new Unreadable("holds no answer");
            }
        }
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }
}
