package org.anju.contract;

import java.util.List;
import org.anju.api.domain.Domain;
import org.osgi.service.component.annotations.Component;

/** 合同网签与备案 (SPEC §7). */
@Component(service = Domain.class)
public final class ContractDomain implements Domain {
    @Override
    public String id() {
        return "contract";
    }

    @Override
    public String name() {
        return "合同网签备案";
    }

    @Override
    public List<String> requires() {
        return List.of("account", "institution");
    }
}
