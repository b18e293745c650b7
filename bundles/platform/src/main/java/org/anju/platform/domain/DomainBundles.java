package org.anju.platform.domain;

import org.osgi.framework.Bundle;

/** Tells domain bundles by their manifest header {@code Anju-Domain}. */
public final class DomainBundles {
    private static final String HEADER = "Anju-Domain";

    private DomainBundles() {}

    /** The domain's id, or null for other bundles. */
    public static String idOf(Bundle bundle) {
        String id = bundle.getHeaders("").get(HEADER);
        return id == null ? null : id.strip();
    }
}
