package io.parvis.link.check;

import io.parvis.link.site.Template;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks at one page: it is there, it is HTML, it is in the language that it should be in. */
@Singleton
class PageInspector {
    private static final int MOST_REDIRECTS = 5;

    private final PageFetcher fetcher;

    PageInspector(PageFetcher fetcher) {
        this.fetcher = fetcher;
    }

    /** What is wrong with it; empty when nothing is. Blocks. Redirects are followed, each address checked anew. */
    Optional<Fault> inspect(PageToCheck page, boolean anywhere) {
        URI url = URI.create(page.url());
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            Fetched fetched = fetcher.fetch(url, anywhere);
            if (fetched instanceof Fetched.None none) {
                return Optional.of(none.fault());
            }
            if (fetched instanceof Fetched.Page answer) {
                return judge(answer, page.language());
            }
            Fetched.Redirect redirect = (Fetched.Redirect) fetched;
            Optional<URI> next = next(redirect);
            if (next.isEmpty()) {
                return Optional.of(new Fault(
                        Trouble.WRONG_REDIRECT, "answers " + redirect.status() + " and leads to no web page"));
            }
            url = next.get();
        }
        return Optional.of(new Fault(
                Trouble.WRONG_REDIRECT, "leads on more than " + MOST_REDIRECTS + " times, at last to " + url));
    }

    private static Optional<URI> next(Fetched.Redirect redirect) {
        try {
            return redirect.location()
                    .map(location -> redirect.from().resolve(location))
                    .filter(next -> Template.of(next.toString()).isPresent());
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<Fault> judge(Fetched.Page page, String language) {
        if (page.status() != 200) {
            return Optional.of(new Fault(Trouble.WRONG_STATUS, "answers " + page.status()));
        }
        String type = page.contentType().orElse("").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!type.equals("text/html") && !type.equals("application/xhtml+xml")) {
            return Optional.of(
                    new Fault(Trouble.NOT_HTML, type.isEmpty() ? "does not say what it is" : "is " + shortened(type)));
        }
        return language(page, language);
    }

    private static Optional<Fault> language(Fetched.Page page, String language) {
        Optional<String> lang = PageLanguage.of(page.start());
        if (lang.isPresent() && !PageLanguage.is(lang.get(), language)) {
            return wrong("its lang attribute says '" + shortened(lang.get()) + "'");
        }
        Optional<String> header = page.contentLanguage();
        if (header.isPresent() && Stream.of(header.get().split(",")).noneMatch(tag -> PageLanguage.is(tag, language))) {
            return wrong("its header Content-Language says '" + shortened(header.get()) + "'");
        }
        return lang.isEmpty() && header.isEmpty()
                ? Optional.of(new Fault(
                        Trouble.NO_LANGUAGE, "says its language neither by a lang attribute nor by Content-Language"))
                : Optional.empty();
    }

    private static Optional<Fault> wrong(String detail) {
        return Optional.of(new Fault(Trouble.WRONG_LANGUAGE, detail));
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
