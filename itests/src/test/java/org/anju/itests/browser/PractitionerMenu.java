package org.anju.itests.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The lists of 从业人员管理. */
final class PractitionerMenu {
    static final String GROUP = "从业人员管理";

    private final Person admin;

    PractitionerMenu(Person admin) {
        this.admin = admin;
    }

    /** Opens a list, and reads it anew where it is open already. */
    void list(String item) {
        Page page = admin.page();
        String before = page.url();
        admin.menu(GROUP, item);
        if (page.url().equals(before)) {
            page.reload();
            admin.heading(item);
        }
    }

    /** An action of a row. */
    void press(String row, String action) {
        admin.row(row)
                .getByText(action, new Locator.GetByTextOptions().setExact(true))
                .click();
    }
}
