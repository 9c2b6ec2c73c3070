package io.parvis.secutix;

import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.secutix.Outcome.Trouble;
import io.parvis.secutix.export.CatalogRest;
import io.parvis.secutix.export.ExportedProduct;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileCatalogTest {
    private static final String SEASON = "<seasons><id>1</id><products><id>2</id></products></seasons>";
    private static final String SOAP = "<?xml version='1.0' encoding='UTF-8'?>"
            + "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Header><a><Header/></a></s:Header>"
            + "<s:Body><r:getCatalogDetailedResponse xmlns:r='http://v1_30.CatalogService.service.secutix.com'>"
            + "<CatalogResultDetailed><statusCode>success</statusCode><catalogData>" + SEASON
            + "</catalogData></CatalogResultDetailed></r:getCatalogDetailedResponse></s:Body></s:Envelope>";

    private final FileCatalog files = new FileCatalog();
    private final Taken taken = new Taken();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                SOAP,
                "\uFEFF<catalogData>" + SEASON + "</catalogData>",
                "\n <?xml-stylesheet href='x'?><c:catalogData xmlns:c='urn:c'><c:seasons><id>1</id><products><id>2</id>"
                        + "</products></c:seasons></c:catalogData>\n",
                "<getCatalogResponse><CatalogResult><statusCode>success</statusCode><catalogData><![CDATA[<catalogData>"
                        + SEASON + "</catalogData>]]></catalogData></CatalogResult></getCatalogResponse>",
                "{\"statusCode\":\"success\",\"catalogData\":{\"seasons\":[{\"id\":1,\"products\":[{\"id\":2}]}]}}",
                "{\"catalogData\":\"<catalogData>" + SEASON + "</catalogData>\",\"statusCode\":\"success\"}",
                "\uFEFF {\"seasons\":{\"id\":1,\"products\":{\"id\":2}}}"
            })
    void readsEveryKindOfExport(String document) throws IOException {
        for (byte[] content : new byte[][] {bytes(document), packed(bytes(document))}) {
            taken.products.clear();
            Outcome<CatalogRest> outcome = export(content);

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.Data.class,
                            data -> assertThat(((CatalogRest) data.value()).seasons())
                                    .extracting(CatalogRest.Season::id)
                                    .containsExactly("1"));
            assertThat(taken.products).extracting(ExportedProduct::id).containsExactly("2");
            assertThat(taken.bytes).isZero();
        }
    }

    @Test
    void believesTheEncodingThatTheFileDeclares() throws IOException {
        String document = "<?xml version='1.0' encoding='ISO-8859-1'?><catalogData><seasons><products><code>é</code>"
                + "</products></seasons></catalogData>";
        export(document.getBytes(Charset.forName("ISO-8859-1")));
        assertThat(taken.products).extracting(ExportedProduct::code).containsExactly("é");
    }

    @Test
    void changedWhenTheFileWas() throws IOException {
        Path file = Files.writeString(folder.resolve("export.xml"), "");
        Instant then = Instant.parse("2027-01-01T10:00:00Z");
        Files.setLastModifiedTime(file, FileTime.from(then));
        assertThat(files.changed(new ExportFile(file))).isEqualTo(new Outcome.Data<>(then));
    }

    @Test
    void aFileThatIsNotThereIsUnreachable() {
        ExportFile missing = new ExportFile(folder.resolve("missing.xml"));
        assertThat(kind(files.changed(missing))).isEqualTo(Trouble.Kind.UNREACHABLE);
        assertThat(kind(files.export(missing, taken))).isEqualTo(Trouble.Kind.UNREACHABLE);
        assertThat(kind(files.export(new ExportFile(folder), taken))).isEqualTo(Trouble.Kind.UNREACHABLE);
    }

    @Test
    void whereverItIsCutItIsCutOff() throws IOException {
        byte[] packed = packed(bytes(SOAP));
        for (int length = 80; length < SOAP.length(); length++) {
            assertThat(kind(export(bytes(SOAP.substring(0, length)))))
                    .as("cut at %s", length)
                    .isEqualTo(Trouble.Kind.CUT_OFF);
        }
        for (int length = 20; length < packed.length; length++) {
            assertThat(kind(export(Arrays.copyOf(packed, length)))).isEqualTo(Trouble.Kind.CUT_OFF);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no export",
                "<catalogData></catalog>",
                "<catalogData/><catalogData/>",
                "<html><body>Sorry</body></html>",
                "<Envelope/>",
                "<Envelope><Body/></Envelope>",
                "{}",
                "[]",
                "{\"a\":",
                "<!DOCTYPE catalogData><catalogData/>",
                "<!DOCTYPE c [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><catalogData><seasons><code>&x;</code></seasons>"
                        + "</catalogData>",
                "<!DOCTYPE c [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]><catalogData>"
                        + "<seasons><code>&b;</code></seasons></catalogData>",
                "<catalogData><seasons><code>&unknown;</code></seasons></catalogData>"
            })
    void whatIsNoExportIsUnreadable(String document) throws IOException {
        Outcome<CatalogRest> outcome = export(bytes(document));
        assertThat(outcome).isInstanceOf(Trouble.class);
        assertThat(kind(outcome)).isIn(Trouble.Kind.UNREADABLE, Trouble.Kind.CUT_OFF);
    }

    @Test
    void aDoctypeIsNamed() throws IOException {
        assertThat(export(bytes("<!DOCTYPE catalogData><catalogData/>")).describe())
                .isEqualTo("SecuTix's answer cannot be read: it has a DOCTYPE, which is not accepted");
    }

    @Test
    void anAnswerThatIsNotSuccessIsNone() throws IOException {
        assertThat(export(bytes(SOAP.replace("success", "error"))))
                .isEqualTo(new Outcome.Rejected<>("error", "no detail given"));
        assertThat(export(bytes("<Envelope><Body><Fault><faultstring>x</faultstring></Fault></Body></Envelope>")))
                .isInstanceOf(Outcome.Rejected.class);
    }

    private Outcome<CatalogRest> export(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("export"), content);
        return files.export(new ExportFile(file), taken);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packed(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        return packed.toByteArray();
    }

    private static Trouble.Kind kind(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Trouble.class);
        return ((Trouble<?>) outcome).kind();
    }
}
