package org.anju.api.event;

import java.time.Instant;
import java.util.Map;

/**
 * A durable event (事件), in the past tense: {@code institution.filed}.
 *
 * @param position its place in the order of all events; grows, and is given after commit
 * @param type {@code <domain>.<what-happened>}
 * @param subject what it happened to, e.g. {@code institution/17}; order is kept per subject
 * @param at when its transaction wrote it
 * @param data plain values (strings, numbers, booleans, lists and maps of these); no personal data in clear
 */
public record Event(long position, String type, String subject, Instant at, Map<String, Object> data) {
    public String text(String key) {
        Object value = data.get(key);
        return value == null ? null : value.toString();
    }

    public Long number(String key) {
        Object value = data.get(key);
        return value == null ? null : ((Number) value).longValue();
    }
}
