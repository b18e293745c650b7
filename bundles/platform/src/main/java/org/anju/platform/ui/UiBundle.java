package org.anju.platform.ui;

import java.util.List;
import java.util.Map;

/**
 * What {@code ui/ui.json} in a jar says.
 *
 * @param domain whose pages these are; {@code web} for the shell
 * @param shell the page that every path answers with; only in {@code web}
 * @param csp the policy it is sent with; only in {@code web}
 */
public record UiBundle(
        String domain, String entry, List<String> css, List<Group> groups, List<Page> pages, String shell, String csp) {

    /** A first-level menu item; {@code title} by language. */
    public record Group(String id, Map<String, String> title, String icon, int order) {}

    /**
     * A page.
     *
     * @param permission any of these rights, comma-separated; null for every logged-in user
     * @param parameter a switch: the page is there while it is on; null for a page that always is
     * @param device desktop, phone or both
     * @param menu whether the menu shows it
     * @param publicPage whether it needs no login
     */
    public record Page(
            String id,
            String domain,
            String path,
            Map<String, String> title,
            String group,
            String icon,
            int order,
            String permission,
            String parameter,
            String device,
            boolean menu,
            @com.fasterxml.jackson.annotation.JsonProperty("public") boolean publicPage) {

        Page of(String owner) {
            return new Page(
                    id, owner, path, title, group, icon, order, permission, parameter, device, menu, publicPage);
        }
    }
}
