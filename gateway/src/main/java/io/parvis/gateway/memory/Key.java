package io.parvis.gateway.memory;

/**
 * What an answer is kept under: all that may decide it.
 *
 * @param url path and query, in one spelling
 * @param language the language it will be in; empty when the query tells it
 * @param accept the media types asked for; empty when JSON will do
 */
public record Key(String url, String language, String accept) {
    private static final int PER_CHARACTER = 2;

    int bytes() {
        return PER_CHARACTER * (url.length() + language.length() + accept.length());
    }
}
