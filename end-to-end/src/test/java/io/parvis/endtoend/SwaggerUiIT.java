package io.parvis.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Swagger UI in a real browser, a request sent from it. */
class SwaggerUiIT {
    @Test
    void showsTheApiAndSendsARequest() {
        Optional<Path> chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(chromium.isPresent(), "skipped: no Chromium on this machine");

        Playwright.CreateOptions noDownload =
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                .setExecutablePath(chromium.get())
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"));
        try (Playwright playwright = Playwright.create(noDownload);
                Browser browser = playwright.chromium().launch(options)) {
            Page page = browser.newPage();
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
                    .contains("200");
        }
    }
}
