package org.anju.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.anju.api.access.Caller;
import org.anju.api.access.DataScope;
import org.anju.api.problem.Check;
import org.anju.api.problem.Problem;
import org.anju.api.procedure.Diagram;
import org.anju.api.procedure.Procedures;
import org.anju.api.procedure.Procedures.AllowedAction;
import org.anju.api.procedure.Procedures.HistoryLine;
import org.anju.api.rest.Items;
import org.anju.listing.model.ListingAction;
import org.anju.listing.model.ListingProcedure;
import org.anju.listing.model.ListingState;
import org.anju.listing.store.ListingStore;
import org.anju.listing.store.VerificationFilter;
import org.anju.listing.store.VerificationRow;
import org.anju.listing.store.VerificationRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 核验结果列表, and what is done with a verification afterwards: 人工核验, 撤销, 依职权失效 (LST-T05 … LST-T07). */
@Component(service = ListingService.class)
public final class ListingService {
    private static final Set<ListingAction> DECISIONS = Set.of(ListingAction.PASS, ListingAction.REJECT);

    private final ListingStore store;
    private final Sight sight;
    private final VerificationRows rows;
    private final ListingSteps steps;
    private final Leases leases;
    private final Procedures procedures;

    @Activate
    public ListingService(
            @Reference ListingStore store,
            @Reference Sight sight,
            @Reference VerificationRows rows,
            @Reference ListingSteps steps,
            @Reference Leases leases,
            @Reference Procedures procedures) {
        this.store = store;
        this.sight = sight;
        this.rows = rows;
        this.steps = steps;
        this.leases = leases;
        this.procedures = procedures;
    }

    /** What the caller may see: the own institution's, those of his scope, else his own. */
    public Items<VerificationRow> list(VerificationFilter filter, int page, int size) {
        Caller caller = sight.caller();
        if (!sight.wide()) {
            return rows.page(filter.ofRequester(caller.userId()), DataScope.everything(), page, size);
        }
        DataScope scope =
                caller.institutionId() == null ? caller.scope() : DataScope.institution(caller.institutionId());
        return rows.page(filter, scope, page, size);
    }

    public VerificationRow get(long id) {
        return sight.row(id);
    }

    /** What the caller may do with it now. */
    public List<AllowedAction> allowed(VerificationRow row) {
        List<AllowedAction> actions = new ArrayList<>();
        if (row.state() == ListingState.PASSED && sight.own(row)) {
            actions.add(new AllowedAction(ListingAction.REVOKE.name(), ListingAction.REVOKE.label(), false));
        }
        actions.addAll(procedures.allowed(ListingProcedure.TABLE, row));
        return actions;
    }

    /** 撤销 (LST-T06): by who asked for it, or his institution. A signing with the code comes before or after, never beside it. */
    public void revoke(long id, Integer version) {
        VerificationRow seen = own(id);
        leases.whileNoneIsSigned(
                seen.names(), () -> store.write(() -> steps.take(own(id), ListingAction.REVOKE, version, null)));
    }

    private VerificationRow own(long id) {
        VerificationRow row = sight.row(id);
        if (!sight.own(row)) {
            throw Problem.forbidden();
        }
        return row;
    }

    /** 人工核验 (LST-T05) */
    public void decide(long id, ListingAction action, Integer version, String opinion) {
        new Check().required("action", "核验结果", action).done();
        if (!DECISIONS.contains(action)) {
            throw Problem.invalid("action", "核验结果取值不在字典范围内");
        }
        store.write(() -> {
            VerificationRow row = sight.row(id);
            if (action == ListingAction.REJECT) {
                row.because(opinion == null ? null : opinion.strip());
            }
            row.opinion(opinion);
            steps.step(row, action, version, opinion);
        });
    }

    /** 依职权失效 (LST-T07) */
    public void invalidate(long id, Integer version, String reason) {
        store.write(() -> {
            VerificationRow row = sight.row(id);
            new Check().text("reason", "原因", reason, 1, 500).done();
            steps.step(row, ListingAction.INVALIDATE, version, reason);
        });
    }

    /** 办理记录, oldest first. */
    public List<HistoryLine> history(long id) {
        sight.row(id);
        return procedures.history(ListingProcedure.TABLE.id(), id);
    }

    /** 流程图 */
    public Diagram diagram(long id) {
        return Diagram.of(ListingProcedure.TABLE, sight.row(id).state(), history(id));
    }
}
