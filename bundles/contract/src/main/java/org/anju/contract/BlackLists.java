package org.anju.contract;

import java.util.Optional;
import org.anju.api.redblack.BlackList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The black list, looked up at call time (SPEC §1.5). */
@Component(service = BlackLists.class)
public final class BlackLists {
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile BlackList present;

    Optional<BlackList> present() {
        return Optional.ofNullable(present);
    }
}
