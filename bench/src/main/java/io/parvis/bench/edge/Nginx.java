package io.parvis.bench.edge;

import io.parvis.stack.FreePorts;
import io.parvis.stack.Tree;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** nginx as a proxy in front of one service, keeping answers or not. */
final class Nginx implements AutoCloseable {
    private final Path folder;
    private final URI url;
    private final Process process;

    /** @param keeping whether it answers from its cache, for ten minutes, whatever the service says */
    Nginx(Path executable, URI service, boolean keeping) throws IOException, InterruptedException {
        folder = Files.createDirectories(Tree.find().runDirectory("nginx-" + UUID.randomUUID()));
        int port = FreePorts.next();
        url = URI.create("http://localhost:" + port);
        Path configuration = Files.writeString(folder.resolve("nginx.conf"), configuration(service, port, keeping));
        process = new ProcessBuilder(
                        executable.toString(),
                        "-p",
                        folder.toString(),
                        "-c",
                        configuration.toString(),
                        "-e",
                        "error.log")
                .inheritIO()
                .start();
        while (FreePorts.isFree(port)) {
            if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
                throw new IOException("nginx does not start");
            }
        }
    }

    URI url() {
        return url;
    }

    private String configuration(URI service, int port, boolean keeping) {
        String cache = keeping
                ? "proxy_cache kept; proxy_cache_valid 200 10m; proxy_ignore_headers Cache-Control Expires Vary;"
                : "";
        return """
            daemon off;
            worker_processes auto;
            pid FOLDER/nginx.pid;
            events { worker_connections 1024; }
            http {
              access_log off;
              client_body_temp_path FOLDER/body;
              proxy_temp_path FOLDER/proxy;
              fastcgi_temp_path FOLDER/fastcgi;
              uwsgi_temp_path FOLDER/uwsgi;
              scgi_temp_path FOLDER/scgi;
              proxy_cache_path FOLDER/cache keys_zone=kept:10m;
              upstream service { server SERVICE; keepalive 64; }
              server {
                listen PORT;
                keepalive_requests 1000000;
                location / {
                  proxy_pass http://service;
                  proxy_http_version 1.1;
                  proxy_set_header Connection "";
                  proxy_set_header Host $host;
                  CACHE
                }
              }
            }
            """.replace("FOLDER", folder.toString())
                .replace("SERVICE", "127.0.0.1:" + service.getPort())
                .replace("PORT", Integer.toString(port))
                .replace("CACHE", cache);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        process.waitFor();
        try (Stream<Path> content = Files.walk(folder)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
