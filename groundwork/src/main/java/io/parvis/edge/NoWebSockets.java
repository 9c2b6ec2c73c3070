package io.parvis.edge;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/** Nobody speaks WebSocket here: what looks for its extensions in every request and answer is left out. */
@Singleton
final class NoWebSockets implements HttpServerOptionsCustomizer {
    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        leaveOut(options);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        leaveOut(options);
    }

    private static void leaveOut(HttpServerOptions options) {
        options.setPerMessageWebSocketCompressionSupported(false).setPerFrameWebSocketCompressionSupported(false);
    }
}
