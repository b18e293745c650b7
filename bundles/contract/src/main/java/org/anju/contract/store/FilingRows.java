package org.anju.contract.store;

import java.sql.Date;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.anju.api.access.DataScope;
import org.anju.api.listing.HouseNames;
import org.anju.api.rest.Items;
import org.anju.api.store.Place;
import org.anju.api.store.Scopes;
import org.anju.api.store.Selection;
import org.anju.api.store.Statements;
import org.anju.contract.model.FilingKind;
import org.anju.contract.model.FilingList;
import org.anju.contract.model.FilingState;
import org.anju.contract.model.House;
import org.anju.contract.store.ContractNames.Owner;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds filings and applications about them. */
@Component(service = FilingRows.class)
public final class FilingRows {
    private static final Set<FilingState> REVIEWED = EnumSet.of(
            FilingState.SUBMITTED, FilingState.RETURNED, FilingState.REJECTED, FilingState.DONE, FilingState.REFUSED);

    private final ContractStore store;
    private final Statements statements;
    private final ContractPages pages;

    @Activate
    public FilingRows(@Reference ContractStore store, @Reference ContractPages pages) {
        this.store = store;
        this.statements = new Statements(store);
        this.pages = pages;
    }

    /** Those that a scope may see, newest first. */
    public Items<FilingRow> page(FilingFilter filter, DataScope scope, int page, int size) {
        return pages.of(selection(filter, scope), FilingRow.LISTED_COLUMNS, FilingRow::of, page, size);
    }

    private static Selection selection(FilingFilter filter, DataScope scope) {
        Selection selection =
                new Selection("con_filing", Owner.F).in(filter.division() == null ? null : Place.of(filter.division()));
        part(selection, filter, scope);
        // The shortest way is the last: an end is soon for more than an institution has.
        Date end = filter.endingBy() == null ? null : Date.valueOf(filter.endingBy());
        selection.lookup("t.valid_to <= ?", end, "index=CON_FILING_END");
        Scopes.bound(selection, scope, "t.institution_id = ?", "index=CON_FILING_INSTITUTION");
        FilingKind kind = filter.kind();
        return ways(selection, filter)
                .named(filter.name())
                .where("t.kind = ?", kind == null ? null : kind.name())
                .where("t.overdue = ?", filter.overdue() ? Boolean.TRUE : null);
    }

    /** The part of the table that a list is, by desk or by state; the indexes of an institution and a counter go by id alone. */
    private static void part(Selection selection, FilingFilter filter, DataScope scope) {
        Optional<String> desk = desk(filter);
        Optional<FilingState> state = state(filter);
        boolean few = scope.kind() == DataScope.Kind.INSTITUTION
                || filter.institutionId() != null
                || filter.departmentId() != null;
        if (few) {
            selection.where("t.desk = ?", desk.orElse(null));
            selection.where("t.state = ?", state.map(Enum::name).orElse(null));
        } else if (state.isPresent()) {
            selection.partedBy("state", state.get().name(), false);
        } else if (desk.isPresent()) {
            selection.partedBy("desk", desk.get(), false);
        }
        if (!holds(filter)) {
            selection.nothing();
        }
    }

    private static Selection ways(Selection selection, FilingFilter filter) {
        boolean nowhere = FilingFilter.NO_COUNTER.equals(filter.departmentId());
        return selection
                .lookup("t.institution_id = ?", filter.institutionId(), "index=CON_FILING_INSTITUTION")
                .lookup("t.department_id = ?", nowhere ? null : filter.departmentId(), "index=CON_FILING_DEPARTMENT")
                .where("COALESCE(t.department_id, 0) = ?", nowhere ? FilingFilter.NO_COUNTER : null)
                .lookup("t.cert_no = ?", filter.certNo(), "index=CON_FILING_CERTIFICATE")
                .lookup("t.contract_no = ?", filter.contractNo(), "index=CON_FILING_CONTRACT_NO")
                .lookup("t.filing_no = ?", filter.filingNo(), "constraint=CON_FILING_NUMBER");
    }

    private static Optional<String> desk(FilingFilter filter) {
        return filter.list() == FilingList.FILINGS ? Optional.of(FilingState.FILED.desk()) : Optional.empty();
    }

    private static Optional<FilingState> state(FilingFilter filter) {
        boolean waiting = filter.list() == FilingList.REVIEWS && filter.state() == null;
        return waiting ? Optional.of(FilingState.SUBMITTED) : Optional.ofNullable(filter.state());
    }

    /** Whether such a state stands on such a list. */
    private static boolean holds(FilingFilter filter) {
        FilingState state = filter.state();
        return state == null
                || switch (filter.list()) {
                    case APPLICATIONS -> true;
                    case REVIEWS -> REVIEWED.contains(state);
                    case FILINGS -> state.isFiling();
                };
    }

    /** How many stand on a list of what a scope may see, exact to 1,000. */
    public long count(FilingFilter filter, DataScope scope) {
        return page(filter, scope, 1, 10).total();
    }

    public Optional<FilingRow> find(long id) {
        return store.read(() -> Optional.ofNullable(store.em().find(FilingRow.class, id)));
    }

    /** What names the house, without reading the filing: its lock is taken first. */
    public Optional<HouseNames> houseOf(long id) {
        return statements
                .query(HouseRow::names, "SELECT " + HouseRow.NAMED_BY + " FROM con_filing WHERE id = ?", id)
                .stream()
                .findFirst();
    }

    public Optional<FilingRow> byNumber(String number) {
        return rows("f.filingNo = :value", number).stream().findFirst();
    }

    /** By the token of its QR code. */
    public Optional<FilingRow> byToken(String token) {
        return rows("f.token = :value", token).stream().findFirst();
    }

    /** New applications and filings of a contract that are not over. */
    public List<FilingRow> ofContract(long contractId) {
        return rows(
                "f.contractId = :value AND f.kind = 'NEW' AND f.state IN ('DRAFT','SUBMITTED','RETURNED','FILED')",
                contractId);
    }

    /** The same with what became of them, oldest first. */
    public List<FilingRow> everOfContract(long contractId) {
        return rows("f.contractId = :value AND f.kind = 'NEW'", contractId);
    }

    /** Supplementary records of a house that are being applied for. */
    public List<FilingRow> paperOf(House house) {
        return ofHouse(
                house, "f.contractId IS NULL AND f.kind = 'NEW' AND f.state IN ('DRAFT','SUBMITTED','RETURNED')");
    }

    /** Filings of a house, whatever became of them. */
    public List<FilingRow> filingsOf(House house) {
        return ofHouse(house, "f.filedOn IS NOT NULL");
    }

    /** By all of its names, each through an index of its own. */
    private List<FilingRow> ofHouse(House house, String condition) {
        return Stream.of(
                        rows("f.house = :value AND " + condition, house.key()),
                        rows("f.certNo = :value AND " + condition, house.certNo()),
                        rows("f.address = :value AND " + condition, house.address()))
                .flatMap(List::stream)
                .distinct()
                .filter(row -> house.names().same(row.house().names()))
                .toList();
    }

    /** The applications about a filing that are not over. */
    public List<FilingRow> openAbout(long filingId) {
        return rows("f.filingId = :value AND f.state IN ('DRAFT','SUBMITTED','RETURNED')", filingId);
    }

    /** Drafts and returned applications that an institution entered. */
    public List<FilingRow> unfinishedOf(long institutionId) {
        return rows(
                "f.institutionId = :value AND f.departmentId IS NULL AND f.state IN ('DRAFT','RETURNED')",
                institutionId);
    }

    private List<FilingRow> rows(String condition, Object value) {
        return store.read(() -> store.em()
                .createQuery("SELECT f FROM FilingRow f WHERE " + condition + " ORDER BY f.id", FilingRow.class)
                .setParameter("value", value)
                .getResultList());
    }

    /** Ids of filings in force that ended before a day, soonest first. */
    public List<Long> endedBefore(LocalDate day, int most) {
        return ending("f.validTo < :day", day, most);
    }

    /** Ids of filings in force that end by a day and whose people were not told yet. */
    public List<Long> unremindedUntil(LocalDate day, int most) {
        return ending("f.validTo <= :day AND f.reminded = FALSE", day, most);
    }

    private List<Long> ending(String condition, LocalDate day, int most) {
        return store.read(() -> store.em()
                .createQuery(
                        "SELECT f.id FROM FilingRow f WHERE f.state = 'FILED' AND " + condition + " ORDER BY f.validTo",
                        Long.class)
                .setParameter("day", day)
                .setMaxResults(most)
                .getResultList());
    }

    /** Stores a new one, so that it has an id. */
    public FilingRow add(FilingRow row) {
        store.em().persist(row);
        store.em().flush();
        return row;
    }

    public void remove(FilingRow row) {
        store.em().remove(row);
    }
}
