package org.anju.contract;

import java.time.Clock;
import org.anju.api.access.Caller;
import org.anju.api.procedure.Procedures;
import org.anju.contract.model.Attachment;
import org.anju.contract.model.Content;
import org.anju.contract.model.ContractAction;
import org.anju.contract.model.House;
import org.anju.contract.model.SigningProcedure;
import org.anju.contract.model.TypedHouse;
import org.anju.contract.store.ContentTable;
import org.anju.contract.store.ContractNames.Owner;
import org.anju.contract.store.ContractRow;
import org.anju.contract.store.ContractRows;
import org.anju.contract.store.ContractStore;
import org.anju.contract.store.LeaseTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 受理网签: a draft comes into being, is filled in and gets its 要件 (CON-T01, CON-T02). Needs no other domain once its house is known. */
@Component(service = Drafting.class)
public final class Drafting {
    private final ContractStore store;
    private final ContractRows contracts;
    private final ContentTable contents;
    private final LeaseTable leases;
    private final ContractSteps steps;
    private final Sight sight;
    private final Verification verification;
    private final Institutions institutions;
    private final Entering entering;
    private final Procedures procedures;
    private final Clock clock;

    @Activate
    public Drafting(
            @Reference ContractStore store,
            @Reference ContractRows contracts,
            @Reference ContentTable contents,
            @Reference LeaseTable leases,
            @Reference ContractSteps steps,
            @Reference Sight sight,
            @Reference Verification verification,
            @Reference Institutions institutions,
            @Reference Entering entering,
            @Reference Procedures procedures,
            @Reference Clock clock) {
        this.store = store;
        this.contracts = contracts;
        this.contents = contents;
        this.leases = leases;
        this.steps = steps;
        this.sight = sight;
        this.verification = verification;
        this.institutions = institutions;
        this.entering = entering;
        this.procedures = procedures;
        this.clock = clock;
    }

    /**
     * 下一步 after ① 房源核验; returns the id of the draft.
     *
     * @param code 房源核验码, or null
     * @param typed the house where none needs to be verified, or null
     */
    public long begin(String code, TypedHouse typed) {
        House house = verification.house(code, typed);
        sight.requireWithin(house);
        Caller caller = sight.caller();
        String institution = institutions.nameOf(caller);
        leases.known(house.names());
        return store.write(() -> {
            ContractRow row = contracts.add(ContractRow.begun(house, caller, institution, clock.instant()));
            contents.write(row.id(), Content.begun());
            procedures.opened(SigningProcedure.TABLE, row, ContractAction.BEGIN);
            return row.id();
        });
    }

    /** 保存 */
    public void edit(long id, Integer version, Content wanted) {
        store.write(() -> entering.content(saved(id, version), Owner.K, wanted));
    }

    /** 要件上传 */
    public void attach(long id, Integer version, String kind, String fileId) {
        store.write(() -> entering.attach(saved(id, version).id(), kind, fileId));
    }

    /** Takes an uploaded 要件 away again. */
    public void detach(long id, long attachmentId, Integer version) {
        store.write(() -> entering.detach(saved(id, version).id(), attachmentId));
    }

    private ContractRow saved(long id, Integer version) {
        ContractRow row = sight.own(id);
        steps.step(row, ContractAction.SAVE, version, null, null);
        return row;
    }

    /** A 要件 of a contract that the caller may see. */
    public Attachment attachment(long id, long attachmentId) {
        return entering.attachment(sight.row(id).id(), attachmentId);
    }
}
