package org.anju.listing;

import java.util.List;
import org.anju.api.domain.Domain;
import org.osgi.service.component.annotations.Component;

/** 房源核验 (SPEC §6). */
@Component(service = Domain.class)
public final class ListingDomain implements Domain {
    @Override
    public String id() {
        return "listing";
    }

    @Override
    public String name() {
        return "房源核验";
    }

    @Override
    public List<String> requires() {
        return List.of("account");
    }
}
