package io.parvis.secutix.wire;

import java.util.regex.Pattern;

/** The namespaces of SecuTix's services: they differ from version to version by its number alone. */
public final class ContractNamespace {
    /** The version that the types were generated from. */
    public static final String VERSION = "v1_33";

    private static final Pattern ANY = Pattern.compile("http://v\\d+_\\d+\\.(\\w+Service)\\.service\\.secutix\\.com/?");

    private ContractNamespace() {}

    public static String of(String service) {
        return "http://" + VERSION + "." + service + ".service.secutix.com";
    }

    /** That namespace, if it is one of SecuTix's, in another version; any other one as it is. */
    public static String inVersion(String namespace, String version) {
        if (namespace == null) {
            return null;
        }
        var matcher = ANY.matcher(namespace);
        return matcher.matches() ? "http://" + version + "." + matcher.group(1) + ".service.secutix.com" : namespace;
    }
}
