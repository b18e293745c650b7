package org.anju.contract.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anju.api.access.DataScope;
import org.anju.api.contract.LeaseDirectory.Lease;
import org.anju.api.listing.HouseNames;
import org.anju.api.problem.Problem;
import org.anju.api.store.Columns;
import org.anju.api.store.Statements;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The leases in effect, {@code con_lease}, and the locks of their houses, {@code con_house} (CON-R06). */
@Component(service = LeaseTable.class)
public final class LeaseTable {
    private static final String SELECT =
            "SELECT contract_id, contract_no, house, certificate, site, room, code, from_date, to_date FROM con_lease";

    /** No lease lasts so long. */
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final ContractStore store;
    private final Statements statements;

    @Activate
    public LeaseTable(@Reference ContractStore store) {
        this.store = store;
        this.statements = new Statements(store);
    }

    /** Gives a house its lock by each of its names, before anything is signed of it; in transactions of their own. */
    public void known(HouseNames house) {
        house.all().forEach(this::knownAs);
    }

    /** Whoever comes second finds it there. */
    private void knownAs(String house) {
        boolean there = !statements
                .query(Columns::text, "SELECT house, signings FROM con_house WHERE house = ?", house)
                .isEmpty();
        if (there) {
            return;
        }
        try {
            store.write(() -> {
                statements.update("INSERT INTO con_house (house, signings) VALUES (?, 0)", house);
            });
        } catch (Problem refused) {
            if (!refused.isDuplicate()) {
                throw refused;
            }
        }
    }

    /**
     * Takes the lock of a house until the transaction ends, as the first thing that a signing does: whoever signs a lease of the same house waits
     * here, and then sees the lease that was signed before.
     */
    public void lock(HouseNames house) {
        if (taken(house) == 0) {
            throw new IllegalStateException("a house without its lock");
        }
    }

    /** The same; whether it was there by each of its names. Where it was not, somebody may hold it by another: {@link #known} comes first then. */
    public boolean lockWhole(HouseNames house) {
        return taken(house) == house.all().size();
    }

    private int taken(HouseNames house) {
        int taken = 0;
        for (String name : house.all()) {
            taken += statements.update("UPDATE con_house SET signings = signings + 1 WHERE house = ?", name);
        }
        return taken;
    }

    /** The leases in effect whose days overlap, last days included; a whole house overlaps every room, a room itself and the whole. */
    public List<Lease> overlaps(HouseNames house, String room, LocalDate from, LocalDate to) {
        List<HouseNames.Kept> names = house.kept();
        List<Object> values = new ArrayList<>();
        names.forEach(kept -> values.addAll(List.of(kept.name(), from, to)));
        String named = names.stream().map(LeaseTable::named).collect(Collectors.joining(" UNION ALL "));
        return statements.query(LeaseTable::lease, named, values.toArray()).stream()
                .distinct()
                .filter(lease -> lease.lets(house, room))
                .toList();
    }

    /** Those of a house and its rooms that are not over on a day, newest first. */
    public List<Lease> inEffect(HouseNames house, LocalDate day) {
        return overlaps(house, null, day, LAST).stream()
                .sorted(Comparator.comparing(Lease::id).reversed())
                .toList();
    }

    /** Each name has its index; left to itself Derby may go by the days, which most leases share. */
    private static String named(HouseNames.Kept kept) {
        String index = " --DERBY-PROPERTIES index=CON_LEASE_" + kept.column().toUpperCase(Locale.ROOT) + "\n";
        return SELECT + index + " WHERE " + kept.column() + " = ? AND to_date >= ? AND from_date <= ?";
    }

    public Optional<Lease> ofCode(String code) {
        return statements.query(LeaseTable::lease, SELECT + " WHERE code = ?", code).stream()
                .findFirst();
    }

    private static Lease lease(Columns row) {
        long id = row.number();
        String number = row.text();
        HouseNames house = HouseNames.of(row.text(), row.text(), row.text());
        String room = row.text();
        return new Lease(id, number, house, room.isEmpty() ? null : room, row.text(), row.day(), row.day());
    }

    /** A contract becomes effective. */
    public void add(ContractRow row) {
        add(row, row.contractNo(), false);
    }

    /** A lease that was signed on paper is filed: from now on it is in the way of others; it ends with its filing. */
    public void add(FilingRow row) {
        add(row, row.contractNo(), true);
    }

    private void add(LeaseRow row, String number, boolean paper) {
        statements.update(
                "INSERT INTO con_lease (contract_id, contract_no, house, certificate, site, room, code, from_date, to_date, division,"
                        + " institution_id, paper) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row.id(),
                number,
                row.house().key(),
                row.house().certificate(),
                row.house().names().site(),
                row.roomNo() == null ? "" : row.roomNo(),
                row.code(),
                row.startDate(),
                row.endDate(),
                row.division(),
                row.institutionId(),
                paper);
    }

    /** 续租: the lease goes on to another last day. */
    public void lasts(long contractId, LocalDate to) {
        statements.update("UPDATE con_lease SET to_date = ? WHERE contract_id = ?", to, contractId);
    }

    /** It is no longer in effect. */
    public void remove(long contractId) {
        statements.update("DELETE FROM con_lease WHERE contract_id = ?", contractId);
    }

    /** Ids of contracts signed online whose leases ended before a day, soonest first. */
    public List<Long> endedBefore(LocalDate day, int most) {
        return statements.query(
                Columns::number,
                "SELECT contract_id, to_date FROM con_lease WHERE to_date < ? AND paper = FALSE ORDER BY to_date FETCH FIRST "
                        + most + " ROWS ONLY",
                day);
    }

    /** How many contracts signed online in a scope end from one day to another, both included; counts to {@code most} and no further. */
    public long ending(LocalDate from, LocalDate to, DataScope scope, int most) {
        String bounded = bound(scope);
        return bounded == null
                ? 0
                : statements.count(
                        "SELECT COUNT(*) FROM (SELECT contract_id FROM con_lease WHERE to_date >= ? AND to_date <= ? AND paper = FALSE"
                                + bounded + " FETCH FIRST " + most + " ROWS ONLY) t",
                        from,
                        to);
    }

    /** Ids and digits only, so that they may stand in the statement; null when nothing may be seen. */
    private static String bound(DataScope scope) {
        return switch (scope.kind()) {
            case ALL -> "";
            case DIVISION, DEPARTMENT ->
                scope.divisionPrefix().matches("\\d{2,6}")
                        ? " AND division LIKE '" + scope.divisionPrefix() + "%'"
                        : null;
            case INSTITUTION -> " AND institution_id = " + scope.institutionId();
            case SELF, NONE -> null;
        };
    }
}
