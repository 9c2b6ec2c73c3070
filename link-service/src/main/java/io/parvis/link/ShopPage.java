package io.parvis.link;

import io.parvis.link.address.Address;
import io.parvis.link.shop.Shop;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import io.parvis.query.Query;
import io.parvis.site.ReturnUrls;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The shop's pages that are the same for every product. */
enum ShopPage {
    ACCOUNT("/account", true, false),
    ACCOUNT_EDIT("/account/edit", true, true),
    ACCOUNT_REGISTER("/account/register", true, true),
    ACCOUNT_ACTIVATE("/account/activate", false, false),
    ACCOUNT_FILE("/account/file", false, false),
    SOCIAL_LOGIN("/account/social-login/link", false, false),
    CART("/cart", true, false),
    CHECKOUT("/checkout", false, false),
    HOSPITALITY("/hospitality", false, false);

    static final String ORDER_ID = "^[A-Za-z0-9-]{1,64}$";
    static final String ORDER_TOKEN = "^[\\x21-\\x7e]{1,500}$";

    private static final String RETURN = "returnUrl";
    private static final String ORDER = "orderId";
    private static final String TOKEN = "orderToken";
    private static final List<String> FLAGS = List.of("showAddress", "showCriteria", "showAuthorization");

    private final String path;
    private final boolean maySayHow;
    private final boolean isForm;

    /**
     * @param maySayHow whether a request may bring a return address and what is to be shown
     * @param isForm one that the visitor fills in: only such a page of the shop takes them
     */
    ShopPage(String path, boolean maySayHow, boolean isForm) {
        this.path = path;
        this.maySayHow = maySayHow;
        this.isForm = isForm;
    }

    /** The query parameters that a request for this page may have. */
    String[] parameters() {
        List<String> all = new ArrayList<>(List.of("lang"));
        if (maySayHow) {
            all.add(RETURN);
            all.addAll(FLAGS);
        }
        if (this == CART || this == CHECKOUT) {
            all.add(ORDER);
        }
        if (this == CHECKOUT) {
            all.add(TOKEN);
        }
        return all.toArray(String[]::new);
    }

    /**
     * All parameters are checked; the shop is given those that its page takes.
     *
     * @param cartOrder the order that the visitor's cart cookie names
     */
    Address address(Visit visit, Shop shop, ReturnUrls returnUrls, Optional<String> cartOrder) {
        Query query = visit.query();
        Optional<URI> back = query.text(RETURN).map(address -> returnUrls.checked(visit.pos(), RETURN, address));
        Address address = shop.link(path);
        if (this == CHECKOUT) {
            return address.with(ORDER, required(query, ORDER, ORDER_ID))
                    .with(TOKEN, required(query, TOKEN, ORDER_TOKEN));
        }
        address.with("lang", visit.language());
        if (this == CART) {
            address.with(ORDER, matching(query, ORDER, ORDER_ID).or(() -> cartOrder));
        }
        for (String flag : FLAGS) {
            boolean shown = shown(query, flag);
            if (isForm && !shown) {
                address.with(flag, "false");
            }
        }
        return isForm ? address.with(shop.returnParameter(), back.map(URI::toString)) : address;
    }

    /** The shop shows everything unless told otherwise. */
    private static boolean shown(Query query, String name) {
        return switch (query.text(name).orElse("true")) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw ProblemException.about(ProblemKind.INVALID_PARAMETER, name, "must be true or false");
        };
    }

    private static Optional<String> matching(Query query, String name, String pattern) {
        Optional<String> value = query.text(name);
        if (value.isPresent() && !value.get().matches(pattern)) {
            throw ProblemException.about(ProblemKind.INVALID_PARAMETER, name, "must match " + pattern);
        }
        return value;
    }

    private static String required(Query query, String name, String pattern) {
        return matching(query, name, pattern)
                .orElseThrow(() -> ProblemException.about(ProblemKind.MISSING_PARAMETER, name, "must be given"));
    }
}
