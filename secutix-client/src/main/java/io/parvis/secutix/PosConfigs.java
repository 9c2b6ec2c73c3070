package io.parvis.secutix;

import com.secutix.service.catalogservice.v1_33.POSConfigData;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads {@code posConfigData}. */
final class PosConfigs {
    private PosConfigs() {}

    /** {@code null} without the one thing that other calls need: the id. */
    static PosConfig read(POSConfigData data) {
        if (data == null || data.getPosId() == null) {
            return null;
        }
        return new PosConfig(
                data.getPosId(),
                data.getPosCode(),
                data.getSalesChannelCode(),
                data.getInstitCode(),
                data.getOrganizationCode(),
                data.getOrganizationTimeZone(),
                data.getMainLanguage(),
                languages(data.getLanguageList()),
                data.getCurrencyCode());
    }

    /** One string whose separator is not published. */
    private static List<String> languages(String list) {
        return list == null
                ? List.of()
                : Arrays.stream(list.split("[,;|\\s]+"))
                        .filter(code -> !code.isBlank())
                        .map(code -> code.toLowerCase(Locale.ROOT))
                        .toList();
    }
}
