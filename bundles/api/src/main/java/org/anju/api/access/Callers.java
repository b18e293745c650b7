package org.anju.api.access;

import java.util.function.Supplier;

/** Knows who makes the call on this thread. */
public interface Callers {
    /** The caller; an anonymous one (userId −1, scope NONE) where nobody is logged in. */
    Caller current();

    /** Runs work as someone else, e.g. {@link Caller#system()} in a job; the former caller is back afterwards. */
    <T> T as(Caller caller, Supplier<T> work);

    /** Refuses with 403 {@code 您没有权限执行此操作} when the caller lacks the permission. */
    void require(String permission);
}
