package org.anju.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;

/** A form as its user meets it: fields by their labels. */
final class Form {
    private final Page page;
    private final Locator room;

    Form(Page page, Locator room) {
        this.page = page;
        this.room = room;
    }

    /** The field with this label, star or not. */
    Locator field(String label) {
        Pattern exactly = Pattern.compile("^\\*?" + label + "$");
        return room.locator(".aj-field")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("label").filter(new Locator.FilterOptions().setHasText(exactly))));
    }

    Form type(String label, String text) {
        field(label).locator("input, textarea").first().fill(text);
        return this;
    }

    Form type(Map<String, String> texts) {
        texts.forEach(this::type);
        return this;
    }

    Form date(String label, String day) {
        Locator input = field(label).locator("input");
        input.fill(day);
        input.press("Enter");
        return this;
    }

    /** Chooses in a list. */
    Form choose(String label, String option) {
        field(label).locator(".el-select").click();
        offered(".el-select-dropdown__item", option).click();
        return this;
    }

    /** Chooses in a list that takes several, and shuts it. */
    Form tick(String label, String option) {
        choose(label, option);
        field(label).locator("input").first().press("Tab");
        return this;
    }

    /** Chooses in a tree. */
    Form pick(String label, String node) {
        field(label).locator(".el-select").click();
        offered(".el-tree-node__content", node).click();
        return this;
    }

    /** Chooses a division, level by level. */
    Form division(String label, String... names) {
        for (int level = 0; level < names.length; level++) {
            field(label).locator(".el-select").nth(level).click();
            offered(".el-select-dropdown__item", names[level]).click();
        }
        return this;
    }

    private Locator offered(String kind, String text) {
        return page.locator(kind + ":visible")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + text + "\\s*$")));
    }

    /** The field is marked as required. */
    Form starred(String... labels) {
        for (String label : labels) {
            assertThat(field(label).locator(".aj-star")).hasText("*");
        }
        return this;
    }

    /** The error stands at the field. */
    Form error(String label, String message) {
        assertThat(field(label).locator(".aj-error").first()).containsText(message);
        return this;
    }

    void press(String button) {
        room.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
