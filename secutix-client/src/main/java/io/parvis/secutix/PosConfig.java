package io.parvis.secutix;

import java.util.List;

/**
 * What SecuTix says of a point of sale. Every member but {@code posId} may be {@code null} or empty.
 *
 * @param posId the {@code pointOfSalesId} of other calls; 0 when it is not known
 */
public record PosConfig(
        long posId,
        String posCode,
        String salesChannelCode,
        String institutionCode,
        String organizationCode,
        String timeZone,
        String mainLanguage,
        List<String> languages,
        String currency) {

    /** Nothing is known of the point of sale. */
    static final PosConfig UNKNOWN = new PosConfig(0, null, null, null, null, null, null, List.of(), null);
}
