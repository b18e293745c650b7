package org.anju.platform.db;

/** Something that belongs into every business transaction, just before its commit: the mark of an {@code Idempotency-Key}. */
@FunctionalInterface
public interface CommitMark {
    void beforeCommit();
}
