package org.anju.platform.domain;

/** What the environment says of this node: its city and where it listens. The scripts in {@code bin/} set both. */
public final class Deployment {
    private Deployment() {}

    public static String city() {
        return System.getenv().getOrDefault("ANJU_CITY", "generic");
    }

    /** The address on the machine itself; a proxy in front has another. */
    public static String url() {
        return "http://127.0.0.1:" + System.getenv().getOrDefault("ANJU_HTTP_PORT", "8181");
    }
}
