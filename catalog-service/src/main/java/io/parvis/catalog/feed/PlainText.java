package io.parvis.catalog.feed;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Texts without the HTML that back offices let people put into them. A text that has none stays as it is. */
public final class PlainText {
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>|<!--.*?-->", Pattern.DOTALL);
    private static final Pattern HIDDEN =
            Pattern.compile("<(script|style)\\b.*?</\\1\\s*>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern LINE_END =
            Pattern.compile("<br\\s*/?>|</(p|div|li|ul|ol|h[1-6]|tr|blockquote)\\s*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern BLANK = Pattern.compile("[ \\t\\u00A0]+");
    private static final Pattern AROUND_LINE_ENDS = Pattern.compile(" ?\\R ?");
    private static final Pattern MANY_LINE_ENDS = Pattern.compile("\n{3,}");
    private static final Pattern ENTITY =
            Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,9});");

    /** HTML's names of the characters from 160 on, without a gap. */
    private static final String LATIN =
            "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr"
                    + " deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest"
                    + " Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml"
                    + " ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig"
                    + " agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml"
                    + " eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

    private static final Map<String, String> NAMED = named();

    private PlainText() {}

    /** {@code null} for {@code null}, and for what has no text in it. */
    public static String of(String text) {
        if (text == null) {
            return null;
        }
        String plain = TAG.matcher(text).find() ? withoutTags(text) : text;
        plain = ENTITY.matcher(plain).replaceAll(entity -> java.util.regex.Matcher.quoteReplacement(decoded(entity)));
        plain = BLANK.matcher(plain).replaceAll(" ");
        plain = AROUND_LINE_ENDS.matcher(plain).replaceAll("\n");
        plain = MANY_LINE_ENDS.matcher(plain).replaceAll("\n\n").strip();
        return plain.isEmpty() ? null : plain;
    }

    private static String withoutTags(String html) {
        String oneLine = html.replaceAll("\\R", " ");
        String seen = HIDDEN.matcher(oneLine).replaceAll("");
        return TAG.matcher(LINE_END.matcher(seen).replaceAll("\n")).replaceAll("");
    }

    private static String decoded(MatchResult entity) {
        String name = entity.group(1);
        if (name.charAt(0) != '#') {
            return NAMED.getOrDefault(name, entity.group());
        }
        boolean hex = Character.toLowerCase(name.charAt(1)) == 'x';
        int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
        boolean character = Character.isValidCodePoint(code) && Character.getType(code) != Character.SURROGATE;
        return character ? Character.toString(code) : entity.group();
    }

    private static Map<String, String> named() {
        Map<String, String> named = new HashMap<>();
        char character = 160;
        for (String name : LATIN.split(" ")) {
            named.put(name, String.valueOf(character++));
        }
        named.putAll(Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "euro", "€", "oelig", "œ"));
        named.putAll(Map.of("OElig", "Œ", "ndash", "–", "mdash", "—", "hellip", "…", "bull", "•"));
        named.putAll(Map.of("lsquo", "‘", "rsquo", "’", "ldquo", "“", "rdquo", "”", "sbquo", "‚", "bdquo", "„"));
        return named;
    }
}
