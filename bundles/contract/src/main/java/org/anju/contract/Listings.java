package org.anju.contract;

import java.util.Optional;
import java.util.function.Supplier;
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
    /** CON-F1; once for each lessor who is not the right holder. */
    static final String NO_OWNER = "出租人中没有该房屋核验的权利人";

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

    /**
     * Takes a step that may compare lessors with the right holder, and has those counted who are not (LST-R06): anybody may take a code of another
     * institution, and would find out its owner by trying. Around the transaction, which would undo the count.
     *
     * @throws Problem 429 instead of the refusal when they were more than the caller had left today
     */
    public <T> T counted(Supplier<T> step) {
        try {
            return step.get();
        } catch (Problem refused) {
            long strangers = refused.fields().stream()
                    .filter(field -> field.message().equals(NO_OWNER))
                    .count();
            if (strangers > 0) {
                present().ifPresent(verifier -> verifier.failed((int) strangers));
            }
            throw refused;
        }
    }
}
