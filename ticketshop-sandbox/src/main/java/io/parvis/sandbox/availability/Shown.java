package io.parvis.sandbox.availability;

import com.secutix.service.availabilityservice.v1_33.Availability;

/**
 * What SecuTix would show for places: a level, a count, or both.
 *
 * @param level such as {@code 2} or {@code LIMITED}; {@code null} = not told
 * @param count {@code null} = not told
 */
public record Shown(String level, String count) {
    /** As a number: 1, 2 or 3; what is not understood counts as available. */
    int number() {
        if ("0".equals(count)) {
            return 3;
        }
        return switch (level == null ? "" : level) {
            case "2", "LIMITED" -> 2;
            case "3", "SOLD_OUT" -> 3;
            default -> 1;
        };
    }

    Availability xml(Long productId, Long performanceId, Long seatCategoryId) {
        Availability xml = new Availability();
        xml.setProductId(productId);
        xml.setPerformanceId(performanceId);
        xml.setSeatCategoryId(seatCategoryId);
        xml.setAvailabilityLevel(level);
        xml.setAvailableCount(count);
        return xml;
    }
}
