package org.anju.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** The same on a phone: cards in place of tables. */
final class Phone {
    private final Person owner;

    Phone(Person owner) {
        this.owner = owner;
    }

    private Locator card() {
        return owner.page().locator(".ph-card").first();
    }

    /** What somebody sees who scans the QR code of a certificate, and of one that is none. */
    void check(String path) {
        owner.open(path).see("该机构已办理机构备案");
        assertThat(owner.page().locator(".ph-check")).containsText(Filing.NAME);
        owner.look("phone-check");
        owner.open(path.replaceAll("[^/]+$", "nobody")).see("未查询到相关信息，请谨防假冒");
        owner.look("phone-check-unknown");
    }

    void home() {
        owner.look("phone-home");
    }

    void institutions() {
        owner.open("/institution/institutions");
        assertThat(card()).containsText(Filing.NAME);
        owner.look("phone-list");
    }

    void own() {
        owner.open("/institution/own").see(Filing.NAME);
        owner.look("phone-own");
    }

    void messages() {
        owner.open("/notify/messages");
        assertThat(card()).isVisible();
        owner.look("phone-messages");
    }

    void applications() {
        owner.open("/institution/own/filings");
        assertThat(card()).containsText("已备案");
        owner.look("phone-own-filings");
    }
}
