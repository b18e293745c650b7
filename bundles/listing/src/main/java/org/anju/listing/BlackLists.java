package org.anju.listing;

import org.anju.api.problem.Problem;
import org.anju.api.redblack.BlackList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The black list, asked at call time (LST-R11, XDE-04): without the feature nobody is let through, unless the city does not ask (SPEC §1.5). */
@Component(service = BlackLists.class)
public final class BlackLists {
    private final Settings settings;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile BlackList present;

    @Activate
    public BlackLists(@Reference Settings settings) {
        this.settings = settings;
    }

    /** @throws Problem 422 for who is listed; 503 when the feature is absent and P:listing.check_blacklist is on */
    void refuse(String subjectHash, String who) {
        if (!settings.get(Settings.CHECK_BLACKLIST)) {
            return;
        }
        BlackList list = present;
        if (list == null) {
            throw Problem.featureUnavailable("红黑名单");
        }
        if (list.refusal(subjectHash).isPresent()) {
            throw Problem.rule("LST-R11", "该" + who + "已被列入黑名单，不能办理房源核验");
        }
    }
}
