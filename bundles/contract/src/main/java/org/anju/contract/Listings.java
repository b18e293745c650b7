package org.anju.contract;

import java.util.Optional;
import org.anju.api.listing.ListingVerifier;
import org.anju.api.problem.Problem;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** 房源核验, looked up at call time: it may be away while it is swapped, or not installed (SPEC §1.5). */
@Component(service = Listings.class)
public final class Listings {
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile ListingVerifier present;

    Optional<ListingVerifier> present() {
        return Optional.ofNullable(present);
    }

    /** @throws Problem 503 `所需功能模块未启用：房源核验` when it is away */
    ListingVerifier required() {
        return present().orElseThrow(() -> Problem.featureUnavailable("房源核验"));
    }
}
