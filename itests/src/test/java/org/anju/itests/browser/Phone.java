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
