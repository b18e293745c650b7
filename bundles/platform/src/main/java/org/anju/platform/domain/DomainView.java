package org.anju.platform.domain;

import java.util.List;

/**
 * A domain as operators see it (PLT-R06).
 *
 * @param missing names of the hard dependencies that are not there
 * @param reason why it failed, or null
 */
public record DomainView(
        String id, String name, String version, DomainState state, List<String> missing, String reason) {}
