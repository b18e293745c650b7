package org.anju.itests.browser;

import com.microsoft.playwright.Page;

/** Tells what the captcha says that a page shows. */
@FunctionalInterface
interface CaptchaText {
    String last();

    /** Waits for the picture, then tells its text. */
    default String shownTo(Page page) {
        page.locator(".aj-captcha img").waitFor();
        return last();
    }
}
