package io.parvis.query;

/** What an {@code Accept} header says, to those who want to know quickly. */
public final class Acceptance {
    private Acceptance() {}

    /**
     * Whether JSON is plainly welcome. What weighs it down to nothing or names it in another way is for the REST layer
     * to judge.
     *
     * @param accept the header, or {@code null}
     */
    public static boolean plainlyTakesJson(String accept) {
        return accept == null
                || (accept.contains("*/*") || accept.contains("application/json")) && !accept.contains("q=0");
    }
}
