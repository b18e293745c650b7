package org.anju.api.rest;

import javax.ws.rs.core.UriInfo;

/** Where this deployment is, as the client sees it. */
public final class Site {
    private Site() {}

    /** With a slash at its end. */
    public static String of(UriInfo uri) {
        return uri.getBaseUri().resolve("/").toString();
    }
}
