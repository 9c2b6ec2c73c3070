package io.parvis.bench;

import io.parvis.stack.Sandbox;
import io.parvis.stack.Tree;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Exports as the sandbox sends them in SOAP, kept in files for the day: their dates move with it. */
public final class Exports {
    private static final String PATH =
            "/tnseb/external-remoting/com.secutix.service.realtime.catalog.v1_33.CatalogService.webservice";
    private static final String QUESTION = """
            <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Header><wsse:Security
            xmlns:wsse="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd">
            <wsse:UsernameToken><wsse:Username>parvis</wsse:Username><wsse:Password
            Type="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordText">sandbox</wsse:Password>
            </wsse:UsernameToken></wsse:Security></soap:Header><soap:Body><getCatalogDetailed
            xmlns="http://v1_33.CatalogService.service.secutix.com"/></soap:Body></soap:Envelope>
            """;

    private Exports() {}

    /** The file of an export of that size, made when it is not there yet. */
    public static Path of(Scale scale) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Tree.find().runDirectory("bench"));
        Path file = folder.resolve("export-" + scale.products() + "-" + scale.performances() + "-"
                + LocalDate.now(ZoneOffset.UTC) + ".xml");
        if (!Files.exists(file)) {
            Path unfinished = folder.resolve(file.getFileName() + ".part");
            fetch(scale, unfinished);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return file;
    }

    private static void fetch(Scale scale, Path file) throws IOException, InterruptedException {
        try (Sandbox sandbox = Sandbox.start(scale.environment())) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(sandbox.url() + PATH))
                    .header("Content-Type", "text/xml; charset=utf-8")
                    .header("SOAPAction", "\"\"")
                    .POST(HttpRequest.BodyPublishers.ofString(QUESTION))
                    .build();
            HttpResponse<Path> response =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofFile(file));
            if (response.statusCode() != 200) {
                throw new IOException("The sandbox answers " + response.statusCode() + ": " + Files.readString(file));
            }
        }
    }
}
