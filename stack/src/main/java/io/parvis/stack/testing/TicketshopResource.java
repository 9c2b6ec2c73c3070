package io.parvis.stack.testing;

import io.parvis.stack.EmbeddedRedis;
import io.parvis.stack.FreePorts;
import io.parvis.stack.Sandbox;
import io.parvis.stack.Tree;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What a service needs around it in a {@code @QuarkusTest}: a Redis of its own and the sandbox, both real processes on
 * free ports. The arguments {@code redis=false}, {@code sandbox=false} and {@code oidc=false} leave a part out.
 */
public final class TicketshopResource implements QuarkusTestResourceLifecycleManager {
    // Tests and test resources may live in different class loaders: a static field would not be the same one.
    private static final String SANDBOX_PROPERTY = "parvis.test.sandbox-url";
    private static final String REDIS_PROPERTY = "parvis.test.redis-url";

    private boolean wantsRedis = true;
    private boolean wantsSandbox = true;
    private boolean wantsOidc = true;
    private EmbeddedRedis redis;
    private Sandbox sandbox;

    /** The base address of the sandbox of the running tests, without a slash at the end. */
    public static URI sandboxUrl() {
        return running(SANDBOX_PROPERTY, "sandbox");
    }

    /** The address of the Redis of the running tests, as {@code redis://localhost:23456}. */
    public static URI redisUrl() {
        return running(REDIS_PROPERTY, "redis");
    }

    @Override
    public void init(Map<String, String> arguments) {
        wantsRedis = wanted(arguments, "redis");
        wantsSandbox = wanted(arguments, "sandbox");
        wantsOidc = wanted(arguments, "oidc");
    }

    @Override
    public Map<String, String> start() {
        Tree tree = Tree.find();
        // A test run that is broken off never comes to stop().
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.http.test-port", "0");
        settings.put("quarkus.config.locations", tree.configuration().toUri().toString());
        settings.put("OPERA_SECUTIX_PASSWORD", "sandbox");
        settings.put("OPERA_INVENTORY_KEY", "sandbox-inventory-key");
        // tests are in a hurry, and the sandbox has no limits unless it is asked for them
        settings.put("CALLS_PER_MINUTE", "6000");
        settings.put("EXPORT_INTERVAL", "1ms");
        if (wantsSandbox) {
            sandbox = Sandbox.start();
            String url = sandbox.url().toString();
            System.setProperty(SANDBOX_PROPERTY, url);
            settings.put("SECUTIX_URL", url);
            settings.put("SHOP_URL", url);
            if (wantsOidc) {
                settings.put("quarkus.oidc.auth-server-url", url + "/oidc");
            }
        }
        if (wantsRedis) {
            redis = EmbeddedRedis.start(FreePorts.next(), tree.runDirectory("redis-" + UUID.randomUUID()));
            System.setProperty(REDIS_PROPERTY, redis.address());
            settings.put("quarkus.redis.hosts", redis.address());
        }
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        if (sandbox != null) {
            injector.injectIntoFields(
                    sandbox.url(), new TestInjector.AnnotatedAndMatchesType(SandboxUrl.class, URI.class));
        }
    }

    @Override
    public void stop() {
        System.clearProperty(SANDBOX_PROPERTY);
        System.clearProperty(REDIS_PROPERTY);
        if (sandbox != null) {
            sandbox.close();
        }
        if (redis != null) {
            redis.close();
        }
    }

    private static boolean wanted(Map<String, String> arguments, String part) {
        String value = arguments.getOrDefault(part, "true");
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(part + " is '" + value + "', but true or false was expected");
        };
    }

    private static URI running(String property, String part) {
        String url = System.getProperty(property);
        if (url == null) {
            throw new IllegalStateException("No " + part
                    + " runs: the test needs @WithTestResource(TicketshopResource.class) without " + part + "=false");
        }
        return URI.create(url);
    }
}
