package io.parvis.gateway.memory;

import io.parvis.gateway.routing.Service;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/**
 * What whoever is served an answer sees the level of, and how often it was served since that was last asked.
 *
 * @param pos the slug of the point of sale
 * @param products ids
 * @param performances ids
 */
public record Looked(String pos, List<String> products, List<String> performances, LongAdder times) {
    /** Of an answer that shows no levels. */
    public static final Looked NOTHING = new Looked("", List.of(), List.of());

    private static final int MOST = 100;
    private static final int LONGEST = 19;
    private static final int BYTES_PER_ID = 80;

    public Looked(String pos, List<String> products, List<String> performances) {
        this(pos, List.copyOf(products), List.copyOf(performances), new LongAdder());
    }

    /** By what a question names: of those about availability and about links, which are judged by it. */
    static Looked in(Question question) {
        String target = question.target();
        int query = target.indexOf('?');
        if (query < 0 || question.service() != Service.AVAILABILITY && question.service() != Service.LINK) {
            return NOTHING;
        }
        String path = target.substring(0, query);
        boolean oneProduct = path.endsWith("/links/product");
        boolean onePerformance = path.endsWith("/links/performance");
        List<String> products = new ArrayList<>();
        List<String> performances = new ArrayList<>();
        for (String parameter : target.substring(query + 1).split("&")) {
            switch (parameter.substring(0, Math.max(0, parameter.indexOf('=')))) {
                case "product" -> addIds(parameter, products);
                case "performance" -> addIds(parameter, performances);
                case "id" -> {
                    if (oneProduct || onePerformance) {
                        addIds(parameter, oneProduct ? products : performances);
                    }
                }
                default -> {} // says nothing about what is looked at
            }
        }
        return products.isEmpty() && performances.isEmpty()
                ? NOTHING
                : new Looked(question.pos(), products, performances);
    }

    private static void addIds(String parameter, List<String> ids) {
        String value = parameter.substring(parameter.indexOf('=') + 1);
        for (String id : decoded(value).split(",")) {
            String given = id.strip();
            if (isId(given) && !ids.contains(given) && ids.size() < MOST) {
                ids.add(given);
            }
        }
    }

    private static String decoded(String value) {
        try {
            return value.indexOf('%') < 0 ? value : URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return "";
        }
    }

    private static boolean isId(String text) {
        return !text.isEmpty() && text.length() <= LONGEST && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    int bytes() {
        return BYTES_PER_ID * (products.size() + performances.size());
    }
}
