package io.parvis.startup;

import jakarta.annotation.Priority;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.eclipse.microprofile.config.spi.Converter;

/** Reads time zones so that a wrong one is reported with its key, which the platform's own converter fails to do. */
@Priority(300)
public final class ZoneConverter implements Converter<ZoneId> {
    private static final long serialVersionUID = 1;

    @Override
    public ZoneId convert(String value) {
        try {
            return ZoneId.of(value.strip());
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException(unknown.getMessage(), unknown);
        }
    }
}
