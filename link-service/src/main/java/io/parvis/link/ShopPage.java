package io.parvis.link;

import io.parvis.link.shop.Shop;
import io.parvis.link.shop.ShopLink;
import io.parvis.link.site.Site;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import io.parvis.query.Query;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/** The shop's pages that are the same for every product, with what each of them takes. */
enum ShopPage {
    ACCOUNT("/account", "showAddress", "showCriteria", "showAuthorization"),
    ACCOUNT_EDIT("/account/edit", "showAddress", "showCriteria", "showAuthorization"),
    ACCOUNT_REGISTER("/account/register", "showAddress", "showCriteria", "showAuthorization"),
    CART("/cart", "orderId");

    private static final String RETURN = "returnUrl";

    private final String path;
    private final String[] extras;

    ShopPage(String path, String... extras) {
        this.path = path;
        this.extras = extras;
    }

    /** The query parameters that a request for this page may have. */
    String[] parameters() {
        return Stream.concat(Stream.of("lang", RETURN), Stream.of(extras)).toArray(String[]::new);
    }

    URI href(Visit visit, Shop shop, Site site) {
        Query query = visit.query();
        ShopLink link = shop.link(path).with("lang", visit.language());
        for (String extra : extras) {
            link.with(extra, extra.startsWith("show") ? flag(query, extra) : order(query, extra));
        }
        return link.returningTo(query.text(RETURN).map(address -> site.returnAddress(RETURN, address)))
                .href();
    }

    private static Optional<String> flag(Query query, String name) {
        return query.text(name).map(value -> switch (value) {
            case "true", "1" -> "true";
            case "false", "0" -> "false";
            default -> throw ProblemException.about(ProblemKind.INVALID_PARAMETER, name, "must be true or false");
        });
    }

    private static Optional<String> order(Query query, String name) {
        Optional<String> order = query.text(name);
        if (order.isPresent() && !order.get().matches("[A-Za-z0-9-]{1,64}")) {
            throw ProblemException.about(
                    ProblemKind.INVALID_PARAMETER, name, "must be 1 to 64 letters, digits and dashes");
        }
        return order;
    }
}
