package org.anju.api.rest;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list (§2.5).
 *
 * @param total exact up to 1,000; above that it may be 10 s old
 * @param page from 1
 */
public record Items<T>(List<T> items, long total, int page, int size) {
    public <R> Items<R> map(Function<? super T, ? extends R> change) {
        return new Items<>(items.stream().<R>map(change).toList(), total, page, size);
    }
}
