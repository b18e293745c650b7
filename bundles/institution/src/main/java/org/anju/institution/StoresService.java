package org.anju.institution;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.anju.api.access.Caller;
import org.anju.api.audit.Audit;
import org.anju.api.institution.InstitutionEvents;
import org.anju.api.problem.Problem;
import org.anju.api.procedure.CaseHandler;
import org.anju.api.procedure.Effect;
import org.anju.api.procedure.Procedures;
import org.anju.api.procedure.Procedures.AllowedAction;
import org.anju.api.procedure.Rule;
import org.anju.api.procedure.StepRequest;
import org.anju.api.rest.Items;
import org.anju.api.secret.Secrets;
import org.anju.api.store.Store;
import org.anju.institution.model.InstitutionState;
import org.anju.institution.model.StoreAction;
import org.anju.institution.model.StoreEffect;
import org.anju.institution.model.StoreFacts;
import org.anju.institution.model.StoreProcedure;
import org.anju.institution.store.InstitutionNames;
import org.anju.institution.store.InstitutionNames.Owner;
import org.anju.institution.store.InstitutionRow;
import org.anju.institution.store.Rows;
import org.anju.institution.store.StoreRow;
import org.anju.institution.store.StoreRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 机构门店管理 (INS-R20, INS-T30, INS-T31): an institution adds, edits, disables and enables its own stores. */
@Component(service = StoresService.class)
public final class StoresService {
    private final Store store;
    private final Clock clock;
    private final Settings settings;
    private final Sight sight;
    private final Privacy privacy;
    private final StoreRows stores;
    private final InstitutionNames names;
    private final Procedures procedures;
    private final Secrets secrets;
    private final Announcements announcements;
    private final Audit audit;

    @Activate
    public StoresService(
            @Reference(target = "(anju.domain=institution)") Store store,
            @Reference Clock clock,
            @Reference Settings settings,
            @Reference Sight sight,
            @Reference Privacy privacy,
            @Reference StoreRows stores,
            @Reference InstitutionNames names,
            @Reference Procedures procedures,
            @Reference Secrets secrets,
            @Reference Announcements announcements,
            @Reference Audit audit) {
        this.store = store;
        this.clock = clock;
        this.settings = settings;
        this.sight = sight;
        this.privacy = privacy;
        this.stores = stores;
        this.names = names;
        this.procedures = procedures;
        this.secrets = secrets;
        this.announcements = announcements;
        this.audit = audit;
    }

    /** A store with its facts, personal data masked unless asked for in full. */
    public record Shown(StoreRow row, StoreFacts facts, List<AllowedAction> actions) {}

    public Items<Shown> list(StoreRows.Filter filter, int page, int size) {
        return stores.page(filter, sight.caller().scope(), page, size).map(row -> shown(row, false));
    }

    public Shown get(long id, boolean full) {
        return shown(sight.store(id), full);
    }

    private Shown shown(StoreRow row, boolean full) {
        return new Shown(
                row,
                privacy.shown(row.facts(secrets), full, "store/" + row.id()),
                procedures.allowed(StoreProcedure.TABLE, row));
    }

    /** 新增门店 (INS-T31) */
    public long add(StoreFacts facts) {
        InstitutionRow parent = parent();
        facts.check(settings.rules());
        return refusingTwice(
                facts,
                null,
                () -> store.write(em -> {
                    StoreRow row = StoreRow.added(parent.id(), clock.instant());
                    row.facts(facts, secrets);
                    Rows.add(em, row);
                    names.add(Owner.S, row.id(), row.name(), row.division());
                    procedures.opened(StoreProcedure.TABLE, row, StoreAction.ADD);
                    return row.id();
                }));
    }

    /** 编辑 */
    public void edit(long id, Integer version, StoreFacts wanted) {
        parent();
        refusingTwice(
                wanted,
                id,
                () -> store.write(em -> {
                    StoreRow row = sight.store(id);
                    Problem.refuseStale(version, row.version());
                    StoreFacts facts = wanted.unmasked(row.facts(secrets), privacy.masking());
                    facts.check(settings.rules());
                    names.remove(Owner.S, row.id(), row.name());
                    row.facts(facts, secrets);
                    names.add(Owner.S, row.id(), row.name(), row.division());
                    audit.record("institution.store.edit", "store/" + id, "编辑门店");
                    return null;
                }));
    }

    /** The caller's own institution, which must be filed. */
    private InstitutionRow parent() {
        if (!settings.get(Settings.STORE_ENABLED)) {
            throw Problem.forbidden("本地区未开通门店管理");
        }
        Caller caller = sight.caller();
        if (caller.institutionId() == null) {
            throw Problem.forbidden();
        }
        InstitutionRow parent = sight.own();
        if (parent.state() != InstitutionState.FILED) {
            throw Problem.wrongState();
        }
        return parent;
    }

    private <T> T refusingTwice(StoreFacts facts, Long self, Supplier<T> work) {
        refuseHeld(facts, self);
        try {
            return work.get();
        } catch (Problem refused) {
            if (refused.isDuplicate()) {
                refuseHeld(facts, self);
            }
            throw refused;
        }
    }

    private void refuseHeld(StoreFacts facts, Long self) {
        stores.byLicense(facts.licenseNo())
                .filter(row -> self == null || row.id() != self)
                .ifPresent(row -> {
                    throw Problem.duplicate("该营业执照号码已备案或注册");
                });
    }

    /** 禁用, 启用 (INS-T30, XDE-18) */
    public void step(long id, StoreAction action, Integer version) {
        store.write(em -> procedures.step(
                StoreProcedure.TABLE, sight.store(id), new StepRequest<>(action, version, null), new Steps()));
    }

    private final class Steps implements CaseHandler<StoreRow> {
        @Override
        public void check(Rule rule, StoreRow row) {
            throw new IllegalArgumentException(rule.ruleId());
        }

        @Override
        public void apply(Effect effect, StoreRow row) {
            String type = effect == StoreEffect.PUBLISH_DISABLED
                    ? InstitutionEvents.STORE_DISABLED
                    : InstitutionEvents.STORE_ENABLED;
            InstitutionRow parent = store.write(em -> Rows.institution(em, row.institutionId()));
            announcements.say(type, parent, Map.of("storeId", row.id()));
        }
    }
}
