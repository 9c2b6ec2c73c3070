package io.parvis.link;

import io.parvis.link.shop.Shop;
import io.parvis.link.shop.ShopLink;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import io.parvis.query.Query;
import io.parvis.site.ReturnUrls;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The shop's pages that are the same for every product. */
enum ShopPage {
    ACCOUNT("/account", false),
    ACCOUNT_EDIT("/account/edit", true),
    ACCOUNT_REGISTER("/account/register", true),
    CART("/cart", false);

    private static final String RETURN = "returnUrl";
    private static final String ORDER = "orderId";
    private static final List<String> FLAGS = List.of("showAddress", "showCriteria", "showAuthorization");

    private final String path;
    private final boolean isForm;

    /** @param isForm one that the visitor fills in: only such a page takes a return address, and what it shows */
    ShopPage(String path, boolean isForm) {
        this.path = path;
        this.isForm = isForm;
    }

    /** The query parameters that a request for this page may have. */
    String[] parameters() {
        Stream<String> common = Stream.concat(Stream.of("lang", RETURN), FLAGS.stream());
        return Stream.concat(common, this == CART ? Stream.of(ORDER) : Stream.empty())
                .toArray(String[]::new);
    }

    /** All parameters are checked; the shop is given those that its page takes. */
    URI href(Visit visit, Shop shop, ReturnUrls returnUrls) {
        Query query = visit.query();
        Optional<URI> back = query.text(RETURN).map(address -> returnUrls.checked(visit.pos(), RETURN, address));
        ShopLink link = shop.link(path).with("lang", visit.language()).with(ORDER, order(query));
        for (String flag : FLAGS) {
            Optional<String> value = flag(query, flag);
            link.with(flag, isForm ? value : Optional.empty());
        }
        return link.returningTo(isForm ? back : Optional.empty()).href();
    }

    private static Optional<String> flag(Query query, String name) {
        return query.text(name).map(value -> switch (value) {
            case "true", "1" -> "true";
            case "false", "0" -> "false";
            default -> throw ProblemException.about(ProblemKind.INVALID_PARAMETER, name, "must be true or false");
        });
    }

    private static Optional<String> order(Query query) {
        Optional<String> order = query.text(ORDER);
        if (order.isPresent() && !order.get().matches("[A-Za-z0-9-]{1,64}")) {
            throw ProblemException.about(
                    ProblemKind.INVALID_PARAMETER, ORDER, "must be 1 to 64 letters, digits and dashes");
        }
        return order;
    }
}
