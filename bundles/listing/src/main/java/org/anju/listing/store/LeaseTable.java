package org.anju.listing.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anju.api.contract.LeaseDirectory.Lease;
import org.anju.api.listing.HouseNames;
import org.anju.api.store.Columns;
import org.anju.api.store.Statements;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Leases in effect as the contract domain told of them (XDE-14). */
@Component(service = LeaseTable.class)
public final class LeaseTable {
    private static final String SELECT =
            "SELECT contract_id, contract_no, house, certificate, site, room, code, from_day, to_day FROM lst_lease WHERE ";

    private final ListingStore store;
    private final Statements statements;

    @Activate
    public LeaseTable(@Reference ListingStore store) {
        this.store = store;
        this.statements = new Statements(store);
    }

    /** Keeps a lease; the same again changes nothing. */
    public void put(Lease lease) {
        store.write(() -> {
            delete(lease.id());
            return statements.update(
                    "INSERT INTO lst_lease (contract_id, contract_no, house, certificate, site, room, code, from_day, to_day)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    lease.id(),
                    lease.contractNo(),
                    lease.house().key(),
                    lease.house().certificate(),
                    lease.house().site(),
                    lease.room(),
                    lease.code(),
                    lease.from(),
                    lease.to());
        });
    }

    public void remove(long contractId) {
        store.write(() -> delete(contractId));
    }

    private int delete(long contractId) {
        return statements.update("DELETE FROM lst_lease WHERE contract_id = ?", contractId);
    }

    /** Those of a house on a day that let the room, or a room of the house, or the whole; {@code room} is null for the whole house. */
    public List<Lease> on(HouseNames house, String room, LocalDate day) {
        return house.kept().stream()
                .flatMap(kept -> named(kept, day).stream())
                .distinct()
                .filter(lease -> lease.lets(house, room))
                .toList();
    }

    private List<Lease> named(HouseNames.Kept kept, LocalDate day) {
        String days = SELECT + kept.column() + " = ? AND from_day <= ? AND to_day >= ?";
        return statements.query(LeaseTable::read, days, kept.name(), day, day);
    }

    public Optional<Lease> ofCode(String code, LocalDate day) {
        return statements.query(LeaseTable::read, SELECT + "code = ? AND to_day >= ?", code, day).stream()
                .findFirst();
    }

    private static Lease read(Columns row) {
        return new Lease(
                row.number(),
                row.text(),
                HouseNames.of(row.text(), row.text(), row.text()),
                row.text(),
                row.text(),
                row.day(),
                row.day());
    }
}
