package io.parvis.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Swagger UI in a real browser, a request sent from it. */
class SwaggerUiIT {
    @Test
    void showsTheApiAndSendsARequest() {
        try (Chromium chromium = Chromium.start()) {
            Page page = chromium.browser().newPage();
            page.navigate(OneSet.get().gateway() + "/swagger-ui");

            Locator operation = page.locator("#operations-Catalogue-listProducts");
            operation.waitFor();
            operation.locator(".opblock-summary-control").click();
            operation.locator("button.try-out__btn").click();
            operation.locator("tr[data-param-name=pos] input").fill("opera");
            operation.locator("button.execute").click();
            Locator status = operation.locator(".live-responses-table .response-col_status");
            status.first().waitFor();

            assertThat(operation.locator(".live-responses-table").first().textContent())
                    .contains("200", "\"saleStatus\""); // something is found, although nothing was filled in
        }
    }
}
