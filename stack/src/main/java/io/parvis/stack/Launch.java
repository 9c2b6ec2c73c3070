package io.parvis.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How a service is started from its packaged jar: the command line and the environment. */
final class Launch {
    /** What the sandbox expects as password of its SecuTix back end; it guards nothing. */
    static final String SANDBOX_PASSWORD = "sandbox";

    /** What the routes of the point of sale "opera" begin with. */
    private static final String OPERA = "/v1/opera";

    private static final String SANDBOX_INVENTORY_KEY = "sandbox-inventory-key";

    /** Where the point of sale "opera" is told of changed products. */
    private static final String INVENTORY_HOOK = OPERA + "/hooks/inventory";

    /** Where the identity provider learns of the point of sale "opera". */
    private static final String SITE_METADATA = OPERA + "/sso/metadata";

    private Launch() {}

    /**
     * Starts a service; it writes nowhere but into the directory.
     *
     * @param jvm flags of its Java
     * @param environment settings on top of the usual ones, which they replace
     */
    static Part start(
            Tree tree,
            Service service,
            Addresses addresses,
            List<String> jvm,
            Map<String, String> environment,
            Path directory) {
        Path temporary = Folders.create(directory.resolve("tmp"));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of(
                "-XX:-UsePerfData",
                "-Djava.io.tmpdir=" + temporary,
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                // asking whether a service is ready would write a line each time that it is not
                "-Dquarkus.log.category.\"io.smallrye.health\".level=WARN",
                "-Dquarkus.http.host=0.0.0.0",
                "-Dquarkus.http.port=" + addresses.port(service),
                "-Dquarkus.config.locations=" + tree.configuration().toUri(),
                "-jar",
                tree.jar(service).toString()));
        Map<String, String> all = environment(addresses);
        all.putAll(environment);
        return Part.start(service.module(), command, all, directory);
    }

    private static Map<String, String> environment(Addresses addresses) {
        String sandbox = addresses.of(Service.SANDBOX).toString();
        Map<String, String> environment = new HashMap<>();
        environment.put("SECUTIX_URL", sandbox);
        environment.put("SHOP_URL", sandbox);
        environment.put("SITE_URL", sandbox);
        environment.put("SITE_IS_PRIVATE", "true");
        environment.put("SANDBOX_SITE_URL", sandbox);
        environment.put("SANDBOX_SITE_API", addresses.of(Service.GATEWAY) + OPERA);
        environment.put("PUBLIC_URL", addresses.of(Service.GATEWAY).toString());
        environment.put("IDP_METADATA_URL", sandbox + "/saml/metadata");
        environment.put("OPERA_SECUTIX_PASSWORD", SANDBOX_PASSWORD);
        // the sandbox has no contract: levels may move as fast as SecuTix tolerates, and imports be tried out
        environment.put("CALLS_PER_MONTH", System.getenv().getOrDefault("CALLS_PER_MONTH", "1000000"));
        environment.put("BYTES_PER_MONTH", System.getenv().getOrDefault("BYTES_PER_MONTH", "100GB"));
        environment.put("EXPORT_INTERVAL", System.getenv().getOrDefault("EXPORT_INTERVAL", "10s"));
        environment.put("OPERA_INVENTORY_KEY", SANDBOX_INVENTORY_KEY);
        environment.put("SANDBOX_WEBHOOK_URL", addresses.of(Service.GATEWAY) + INVENTORY_HOOK);
        environment.put(
                "SANDBOX_SAML_SERVICE_PROVIDERS_OPERA_METADATA_URL", addresses.of(Service.GATEWAY) + SITE_METADATA);
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", sandbox + "/oidc");
        environment.put("QUARKUS_REDIS_HOSTS", addresses.redis().toString());
        environment.put("CATALOG_URL", addresses.of(Service.CATALOG).toString());
        environment.put("AVAILABILITY_URL", addresses.of(Service.AVAILABILITY).toString());
        environment.put("IDENTITY_URL", addresses.of(Service.IDENTITY).toString());
        environment.put("LINK_URL", addresses.of(Service.LINK).toString());
        return environment;
    }
}
