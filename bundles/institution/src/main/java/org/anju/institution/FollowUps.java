package org.anju.institution;

import java.time.Clock;
import org.anju.api.access.Caller;
import org.anju.api.problem.Problem;
import org.anju.api.store.Store;
import org.anju.institution.model.FilingKind;
import org.anju.institution.model.InstitutionState;
import org.anju.institution.model.Permissions;
import org.anju.institution.store.FactsTable;
import org.anju.institution.store.FilingRow;
import org.anju.institution.store.InstitutionRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Applications about institutions that are filed: 备案变更, 备案延续, 备案注销 (INS-T07, INS-T09, INS-T10). One at a time. */
@Component(service = FollowUps.class)
public final class FollowUps {
    private final Store store;
    private final Clock clock;
    private final Settings settings;
    private final Sight sight;
    private final ApplicationRight right;
    private final FactsTable facts;
    private final Drafting drafting;

    @Activate
    public FollowUps(
            @Reference(target = "(anju.domain=institution)") Store store,
            @Reference Clock clock,
            @Reference Settings settings,
            @Reference Sight sight,
            @Reference ApplicationRight right,
            @Reference FactsTable facts,
            @Reference Drafting drafting) {
        this.store = store;
        this.clock = clock;
        this.settings = settings;
        this.sight = sight;
        this.right = right;
        this.facts = facts;
        this.drafting = drafting;
    }

    /**
     * Opens an application as a draft that holds the facts in force.
     *
     * @param grounds why, and of a change since when
     * @return its id
     * @throws Problem 409 M-INS-11 when one is open
     */
    public long open(FilingKind kind, long institutionId, Grounds grounds) {
        InstitutionRow seen = sight.institution(institutionId);
        right.requireOpen(kind);
        right.requireType(seen.type());
        grounds.checkComplete(kind, settings.today());
        requireState(kind, seen.state());
        try {
            return store.write(em -> begin(kind, institutionId, grounds));
        } catch (Problem refused) {
            throw refused.isDuplicate() ? alreadyOpen() : refused;
        }
    }

    private static Problem alreadyOpen() {
        return Problem.duplicate("已有变更申请正在审核中");
    }

    private long begin(FilingKind kind, long institutionId, Grounds grounds) {
        InstitutionRow institution = sight.institution(institutionId);
        FilingRow filing = FilingRow.begun(kind, institutionId, applicant(institution), clock.instant());
        filing.base(institution.factsId());
        filing.grounds(grounds.reason(), grounds.changedOn(kind));
        return drafting.opened(filing, facts.read(institution.factsId()));
    }

    private Caller applicant(InstitutionRow institution) {
        Caller caller = sight.caller();
        boolean self = caller.institutionId() != null && caller.institutionId() == institution.id();
        if (!self && !caller.may(Permissions.CREATE)) {
            throw Problem.forbidden();
        }
        return caller;
    }

    private static void requireState(FilingKind kind, InstitutionState state) {
        boolean right =
                switch (kind) {
                    case CHANGE -> state == InstitutionState.FILED;
                    case RENEWAL -> state == InstitutionState.FILED || state == InstitutionState.EXPIRED;
                    case CANCELLATION -> state == InstitutionState.FILED || state == InstitutionState.SUSPENDED;
                    case NEW -> false;
                };
        if (!right) {
            throw Problem.wrongState();
        }
    }
}
