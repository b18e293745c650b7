package org.anju.platform.swap;

/** Is told how a change goes on, for who watches it. */
public interface Progress {
    /** Nobody watches. */
    Progress SILENT = (inside, parked) -> {};

    /** Still so many are inside, and so many wait. */
    void draining(int inside, int parked);
}
