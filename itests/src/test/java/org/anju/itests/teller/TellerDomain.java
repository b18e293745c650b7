package org.anju.itests.teller;

import org.anju.api.domain.Domain;
import org.osgi.service.component.annotations.Component;

/** The manifest of teller (示例发布), the least that a domain can be: no tables, no pages. */
@Component
public final class TellerDomain implements Domain {
    @Override
    public String id() {
        return "teller";
    }

    @Override
    public String name() {
        return "示例发布";
    }
}
