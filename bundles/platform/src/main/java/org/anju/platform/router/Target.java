package org.anju.platform.router;

/**
 * Where a path under {@code /api} leads.
 *
 * @param domain the domain's id; null for the merged document
 * @param rest what follows the domain's base
 */
record Target(String domain, String rest) {
    private static final String BASE = "/api/v1/";

    static Target of(String path) {
        if (!path.startsWith(BASE)) {
            return new Target(null, path);
        }
        int end = path.indexOf('/', BASE.length());
        return end < 0
                ? new Target(path.substring(BASE.length()), "")
                : new Target(path.substring(BASE.length(), end), path.substring(end));
    }

    /** An OpenAPI document, of one domain or of all. */
    boolean document() {
        return domain == null ? rest.equals("/api/openapi.json") : rest.equals("/openapi.json");
    }

    /** The event stream, which belongs to the platform. */
    boolean stream() {
        return "platform".equals(domain) && rest.equals("/stream");
    }
}
