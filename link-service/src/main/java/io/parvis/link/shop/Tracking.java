package io.parvis.link.shop;

import io.parvis.link.address.Address;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import io.parvis.startup.WrongConfiguration;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The parameters by which campaigns are measured: {@code utm_…} and the shop's own. They are handed on unread. Those that
 * platforms add to a link without its author's doing are dropped unless they are the shop's own.
 */
public final class Tracking {
    private static final String USUAL_START = "utm_";
    private static final Pattern USUAL = Pattern.compile("utm_[A-Za-z0-9_]{1,40}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,40}");
    private static final Pattern VALUE = Pattern.compile("[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]{0,200}");
    private static final int MOST = 20;

    /** What means something else on the links that these travel on. */
    private static final Set<String> TAKEN = Set.of(
            "id",
            "code",
            "lang",
            "reason",
            "orderId",
            "orderToken",
            "returnUrl",
            "returnPath",
            "callbackUrl",
            "showAddress",
            "showCriteria",
            "showAuthorization");

    /** Of search engines, social networks and mailings. */
    private static final Set<String> ADDED_ON_THE_WAY = Set.of(
            "_ga",
            "_gl",
            "dclid",
            "epik",
            "fbclid",
            "gad_campaignid",
            "gad_source",
            "gbraid",
            "gclid",
            "gclsrc",
            "igsh",
            "igshid",
            "li_fat_id",
            "mc_cid",
            "mc_eid",
            "msclkid",
            "srsltid",
            "ttclid",
            "twclid",
            "wbraid",
            "yclid");

    private final Set<String> own;

    /** @param key where these names stand in the configuration, for complaints */
    Tracking(String key, List<String> names) {
        for (String name : names) {
            if (!NAME.matcher(name).matches() || TAKEN.contains(name)) {
                throw new WrongConfiguration(
                        key, name, "the name of a query parameter that no link uses, such as gclid");
            }
        }
        own = Set.copyOf(names);
    }

    /** Those of a query, by name. */
    public Trail in(MultivaluedMap<String, String> query) {
        boolean any = query.keySet().stream().anyMatch(name -> covers(name) || ADDED_ON_THE_WAY.contains(name));
        return any ? split(query) : new Trail(Map.of(), query);
    }

    private boolean covers(String name) {
        return name.startsWith(USUAL_START) && USUAL.matcher(name).matches() || own.contains(name);
    }

    private Trail split(MultivaluedMap<String, String> query) {
        Map<String, String> found = new TreeMap<>();
        MultivaluedMap<String, String> rest = new MultivaluedHashMap<>();
        query.forEach((name, values) -> {
            if (covers(name)) {
                found.put(name, checked(name, values));
            } else if (!ADDED_ON_THE_WAY.contains(name)) {
                rest.put(name, values);
            }
        });
        if (found.size() > MOST) {
            String last = List.copyOf(found.keySet()).get(MOST);
            throw ProblemException.about(
                    ProblemKind.INVALID_PARAMETER, last, "is one of more than " + MOST + " tracking parameters");
        }
        return new Trail(found, rest);
    }

    private static String checked(String name, List<String> values) {
        if (values.size() > 1) {
            throw ProblemException.about(ProblemKind.INVALID_PARAMETER, name, "must be given once");
        }
        if (!VALUE.matcher(values.get(0)).matches()) {
            throw ProblemException.about(
                    ProblemKind.INVALID_PARAMETER, name, "must be up to 200 characters, without control characters");
        }
        return values.get(0);
    }

    /**
     * What a request carries along.
     *
     * @param rest the query without it
     */
    public record Trail(Map<String, String> parameters, MultivaluedMap<String, String> rest) {
        public Address on(Address address) {
            parameters.forEach(address::with);
            return address;
        }

        /** An address with it. */
        public URI on(URI address) {
            return parameters.isEmpty()
                    ? address
                    : on(Address.of(address.toString())).href();
        }
    }
}
