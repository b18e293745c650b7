package org.anju.contract;

import java.util.Optional;
import org.anju.api.practitioner.CardDirectory;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The information cards of practitioners, looked up at call time (SPEC §1.5). */
@Component(service = Cards.class)
public final class Cards {
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile CardDirectory present;

    Optional<CardDirectory> present() {
        return Optional.ofNullable(present);
    }
}
