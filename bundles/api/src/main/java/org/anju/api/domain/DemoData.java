package org.anju.api.domain;

import java.util.List;

/**
 * Demonstration data (演示数据) of a domain, for the console command {@code anju:demo}. A domain that has some registers one as a
 * service; the command asks all of them whether they are empty and then fills them in order.
 */
public interface DemoData {
    /** Smaller ones are filled first; a domain goes after those whose data it needs (account 10, institution 20 …). */
    int order();

    /** Whether the domain holds data that people entered; the command then refuses. */
    boolean occupied();

    /** Fills the domain; runs as the system. The lines are printed once, e.g. logins with their generated passwords. */
    List<String> fill();
}
