package org.anju.itests.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.Assume;
import org.junit.rules.ExternalResource;

/** The machine's own Chromium, driven by Playwright; without one the class is skipped, and says so. */
final class Chromium extends ExternalResource {
    private static final int PATIENCE_MS = 30_000;
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private Playwright playwright;
    private Browser browser;

    @Override
    protected void before() {
        boolean there = Files.isExecutable(PROGRAM);
        if (!there) {
            System.out.println("Browser tests are skipped: there is no " + PROGRAM);
        }
        Assume.assumeTrue("no " + PROGRAM, there);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setArgs(ARGUMENTS));
    }

    @Override
    protected void after() {
        if (playwright != null) {
            browser.close();
            playwright.close();
        }
    }

    /** A fresh profile at a desk: 1440×900, Chinese. */
    BrowserContext desk() {
        return context(new Browser.NewContextOptions().setViewportSize(1440, 900));
    }

    /** A fresh profile on a phone of 390×844. */
    BrowserContext phone() {
        return context(new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setHasTouch(true)
                .setIsMobile(true)
                .setDeviceScaleFactor(2));
    }

    private BrowserContext context(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setLocale("zh-CN").setTimezoneId("Asia/Shanghai"));
        context.setDefaultTimeout(PATIENCE_MS);
        context.setDefaultNavigationTimeout(PATIENCE_MS);
        return context;
    }
}
