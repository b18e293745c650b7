package org.anju.contract.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anju.api.access.DataScope;
import org.anju.api.listing.HouseNames;
import org.anju.api.rest.Items;
import org.anju.api.store.Columns;
import org.anju.api.store.Place;
import org.anju.api.store.Scopes;
import org.anju.api.store.Selection;
import org.anju.api.store.Statements;
import org.anju.api.store.Times;
import org.anju.contract.model.ContractList;
import org.anju.contract.store.ContractNames.Owner;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds contracts. */
@Component(service = ContractRows.class)
public final class ContractRows {
    private static final int MOST_OF_PARTY = 500;

    private final ContractStore store;
    private final Statements statements;
    private final ContractPages pages;

    @Activate
    public ContractRows(@Reference ContractStore store, @Reference ContractPages pages) {
        this.store = store;
        this.statements = new Statements(store);
        this.pages = pages;
    }

    /** The contracts that a scope may see, newest first. */
    public Items<ContractRow> page(ContractFilter filter, DataScope scope, int page, int size) {
        return pages.of(selection(filter, scope), ContractRow.LISTED_COLUMNS, ContractRow::of, page, size);
    }

    private static Selection selection(ContractFilter filter, DataScope scope) {
        Selection selection = new Selection("con_contract", Owner.K)
                .in(filter.division() == null ? null : Place.of(filter.division()));
        boolean few = scope.kind() == DataScope.Kind.INSTITUTION
                || filter.institutionId() != null
                || filter.departmentId() != null;
        if (filter.state() == null || few) {
            // The indexes of an institution and a counter go by desk.
            selection.partedBy("desk", filter.list().code(), false).where("t.state = ?", name(filter.state()));
        } else if (filter.state().list() == filter.list()) {
            selection.partedBy("state", filter.state().name(), false);
        } else {
            selection.nothing();
        }
        Scopes.bound(selection, scope, "t.institution_id = ?", "index=CON_CONTRACT_INSTITUTION")
                .lookup("t.institution_id = ?", filter.institutionId(), "index=CON_CONTRACT_INSTITUTION")
                .lookup("t.department_id = ?", filter.departmentId(), "index=CON_CONTRACT_DEPARTMENT")
                .lookup("t.flagged = ?", filter.flagged() ? Boolean.TRUE : null, "index=CON_CONTRACT_FLAGGED")
                .lookup("t.cert_no = ?", filter.certNo(), "index=CON_CONTRACT_CERTIFICATE")
                .lookup("t.contract_no = ?", filter.contractNo(), "constraint=CON_CONTRACT_NUMBER");
        return selection.named(filter.name()).where("t.sign_mode = ?", filter.signMode());
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }

    /** The contracts of 租赁合同网签列表 that somebody is a party of and a scope may see, newest first; the newest 500 are looked at. */
    public List<ContractRow> ofParty(String idNoHash, DataScope scope) {
        List<Long> ids = statements.query(
                Columns::number,
                "SELECT contract_id, id FROM con_party WHERE id_no_hash = ? ORDER BY contract_id DESC FETCH FIRST "
                        + MOST_OF_PARTY + " ROWS ONLY",
                idNoHash);
        Selection rows = new Selection("con_contract");
        return pages.rows(rows, ContractRow.LISTED_COLUMNS, ContractRow::of, ids, MOST_OF_PARTY).stream()
                .filter(row -> row.state().list() == ContractList.CONTRACTS)
                .filter(row -> scope.covers(row.division(), row.institutionId()))
                .toList();
    }

    public Optional<ContractRow> find(long id) {
        return store.read(() -> Optional.ofNullable(store.em().find(ContractRow.class, id)));
    }

    /** What names the house of a contract, without reading the contract: its lock is taken first. */
    public Optional<HouseNames> houseOf(long id) {
        return statements
                .query(HouseRow::names, "SELECT " + HouseRow.NAMED_BY + " FROM con_contract WHERE id = ?", id)
                .stream()
                .findFirst();
    }

    public Optional<ContractRow> byNumber(String number) {
        return one("SELECT c FROM ContractRow c WHERE c.contractNo = :value", number);
    }

    /** By the token of its QR code. */
    public Optional<ContractRow> byToken(String token) {
        return one("SELECT c FROM ContractRow c WHERE c.token = :value", token);
    }

    private Optional<ContractRow> one(String query, String value) {
        return store.read(() ->
                store.em().createQuery(query, ContractRow.class).setParameter("value", value).getResultList().stream()
                        .findFirst());
    }

    /** Stores a new contract, so that it has an id. */
    public ContractRow add(ContractRow row) {
        store.em().persist(row);
        store.em().flush();
        return row;
    }

    /** Ids of the effective contracts that use a 房源核验码. */
    public List<Long> effectiveOf(String code) {
        return ids("SELECT c.id FROM ContractRow c WHERE c.code = :value AND c.state = 'SIGNED' ORDER BY c.id", code);
    }

    /** Ids of the drafts of an institution. */
    public List<Long> draftsOf(long institutionId) {
        return ids(
                "SELECT c.id FROM ContractRow c WHERE c.institutionId = :value AND c.desk = 'D' ORDER BY c.id",
                institutionId);
    }

    /** Ids of the drafts that nobody touched since a moment. */
    public List<Long> idleSince(Instant moment) {
        return ids(
                "SELECT c.id FROM ContractRow c WHERE c.desk = 'D' AND c.editedAt < :value ORDER BY c.editedAt",
                Times.column(moment));
    }

    private List<Long> ids(String query, Object value) {
        return store.read(() -> store.em()
                .createQuery(query, Long.class)
                .setParameter("value", value)
                .getResultList());
    }

    /** How many stand on a list of what a scope may see, exact to 1,000. */
    public long count(ContractFilter filter, DataScope scope) {
        return page(filter, scope, 1, 10).total();
    }
}
