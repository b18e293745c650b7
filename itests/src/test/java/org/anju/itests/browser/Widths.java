package org.anju.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.Assert.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;

/** A form in a window that is made narrow and wide again: a phone upright and sideways, half a screen, a desk. */
final class Widths {
    private static final int[] DESK = {1440, 900};
    private static final int[][] SIZES = {{390, 844}, {700, 900}, {844, 390}, DESK, {390, 844}, {844, 390}};

    private final Person owner;
    private final Page page;

    Widths(Person owner) {
        this.owner = owner;
        this.page = owner.page();
    }

    /** What is typed into the field stays, nothing is wider than the window, and the buttons are in sight. */
    void keep(String field, String text, String... buttons) {
        owner.form().type(field, text);
        for (int[] size : SIZES) {
            resize(size);
            Locator input = owner.form().field(field).locator("input");
            assertThat(input).hasValue(text);
            owner.look("form-" + size[0]);
            for (String button : buttons) {
                inSight(owner.button(button), size);
            }
        }
    }

    /** Nothing of the page is wider than the window. */
    void fit(String picture) {
        for (int[] size : SIZES) {
            resize(size);
            owner.look(picture + "-" + size[0]);
        }
        settle();
    }

    /** Back to a desk. */
    void settle() {
        resize(DESK);
    }

    // The page stands in the frame of this width, which comes after the window has it.
    private void resize(int[] size) {
        page.setViewportSize(size[0], size[1]);
        page.locator(size[0] < 768 ? ".aj-phone .van-nav-bar" : ".aj-frame .aj-top")
                .waitFor();
    }

    private static void inSight(Locator button, int[] size) {
        BoundingBox box = button.boundingBox();
        String where = size[0] + "x" + size[1] + ": " + box.x + "," + box.y + " " + box.width + "x" + box.height;
        assertTrue(where, box.x >= 0 && box.x + box.width <= size[0]);
        assertTrue(where, box.y >= 0 && box.y + box.height <= size[1]);
    }
}
