package io.parvis.gateway.measuring;

import java.util.Set;

/** Paths as routes: what names one thing among many is left out. */
public final class RoutePattern {
    private static final Set<String> LITERALS = Set.of(
            "account",
            "acs",
            "activate",
            "activities",
            "advantages",
            "availability",
            "backchannel-logout",
            "budget",
            "calendar.ics",
            "callback",
            "cart",
            "catalog",
            "check",
            "checkout",
            "changes",
            "declined",
            "drop",
            "edit",
            "export",
            "file",
            "go",
            "hooks",
            "hospitality",
            "imports",
            "inventory",
            "link",
            "links",
            "login",
            "logout",
            "metadata",
            "pages",
            "performance",
            "performances",
            "product",
            "products",
            "publish",
            "register",
            "resolve",
            "rollback",
            "seasons",
            "showcases",
            "slo",
            "social-login",
            "sso",
            "stream",
            "test",
            "topics",
            "twin",
            "venues",
            "versions",
            "visitor",
            "webhooks");
    private static final int FIRST_OF_POINT_OF_SALE = 3;

    private RoutePattern() {}

    /** @param path such as {@code /v1/opera/products/42}, which gives {@code /v1/{pos}/products/{id}} */
    public static String of(String path) {
        String[] segments = path.split("/");
        StringBuilder pattern = new StringBuilder("/v1");
        for (int n = 2; n < segments.length; n++) {
            boolean named = LITERALS.contains(segments[n]);
            pattern.append('/').append(n < FIRST_OF_POINT_OF_SALE ? "{pos}" : named ? segments[n] : "{id}");
        }
        return pattern.toString();
    }
}
