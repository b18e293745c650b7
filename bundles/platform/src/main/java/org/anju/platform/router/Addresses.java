package org.anju.platform.router;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;

/** Where a request comes from. Forwarded headers count only from the proxies that {@code ANJU_TRUSTED_PROXIES} names. */
final class Addresses {
    private static final Set<String> TRUSTED = Arrays.stream(
                    String.valueOf(System.getenv().getOrDefault("ANJU_TRUSTED_PROXIES", ""))
                            .split("[,\\s]+"))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.toSet());

    private Addresses() {}

    static String of(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        String forwarded = TRUSTED.isEmpty() ? null : request.getHeader("X-Forwarded-For");
        if (forwarded == null || !TRUSTED.contains(address)) {
            return address;
        }
        // The last address that no trusted proxy wrote: what stands before it, anybody may have written.
        String[] hops = forwarded.split("\\s*,\\s*");
        for (int i = hops.length - 1; i >= 0; i--) {
            if (!TRUSTED.contains(hops[i].strip())) {
                return hops[i].strip();
            }
        }
        return address;
    }

    static boolean secure(HttpServletRequest request) {
        return request.isSecure()
                || !TRUSTED.isEmpty()
                        && TRUSTED.contains(request.getRemoteAddr())
                        && "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    }
}
