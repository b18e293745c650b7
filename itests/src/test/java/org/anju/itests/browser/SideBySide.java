package org.anju.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.Assert.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** More pages of one browser than it has connections for a site; all of them are seen. */
final class SideBySide {
    private final Page first;
    private final List<Page> others = new ArrayList<>();
    private final AtomicInteger streams = new AtomicInteger();

    /** From the login on, so that every stream is counted. */
    SideBySide(Person owner) {
        first = owner.page();
        first.context().onRequest(request -> {
            if (request.url().endsWith("/platform/stream")) {
                streams.incrementAndGet();
            }
        });
    }

    /** Every page comes, the last like the first. */
    void open(int count) {
        String list = first.evaluate("location.origin") + "/institution/institutions";
        for (int i = 0; i < count; i++) {
            Page page = first.context().newPage();
            page.navigate(list);
            others.add(page);
            assertThat(page.locator(".aj-table tbody tr").filter(new Locator.FilterOptions().setHasText(Filing.NAME)))
                    .isVisible();
        }
        first.waitForCondition(() -> streams.get() > 0);
        assertEquals(1, streams.get());
    }

    /** When the page that holds the stream goes, one other opens it. */
    void anotherTakesTheStreamOver() {
        first.navigate("about:blank");
        first.waitForCondition(() -> streams.get() > 1);
        assertEquals(2, streams.get());
        others.forEach(Page::close);
    }
}
