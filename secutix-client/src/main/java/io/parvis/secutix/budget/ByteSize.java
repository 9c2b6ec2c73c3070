package io.parvis.secutix.budget;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes as people write them: {@code 1GB}, {@code 500 MB}, {@code 1.5GiB}, {@code 1000000}. */
final class ByteSize {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,3})?) ?([KMGT]I?)?B?");
    private static final Map<String, Double> UNITS =
            Map.of("K", 1e3, "M", 1e6, "G", 1e9, "T", 1e12, "KI", 0x1p10, "MI", 0x1p20, "GI", 0x1p30, "TI", 0x1p40);

    private ByteSize() {}

    /** @return empty when it cannot be read */
    static Optional<Long> parse(String written) {
        Matcher parts = WRITTEN.matcher(written.strip().toUpperCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty();
        }
        double unit = parts.group(2) == null ? 1 : UNITS.get(parts.group(2));
        return Optional.of(Math.round(Double.parseDouble(parts.group(1)) * unit));
    }
}
