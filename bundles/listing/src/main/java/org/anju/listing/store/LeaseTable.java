package org.anju.listing.store;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anju.api.contract.LeaseDirectory.Lease;
import org.anju.api.listing.HouseNames;
import org.anju.api.store.Store;
import org.anju.api.value.RoomNo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Leases in effect as the contract domain told of them (XDE-14). */
@Component(service = LeaseTable.class)
public final class LeaseTable {
    private static final String SELECT =
            "SELECT contract_id, contract_no, house, certificate, site, room, code, from_day, to_day FROM lst_lease WHERE ";

    private final Store store;
    private final Statements statements;

    @Activate
    public LeaseTable(@Reference(target = "(anju.domain=listing)") Store store) {
        this.store = store;
        this.statements = new Statements(store);
    }

    /** Keeps a lease; the same again changes nothing. */
    public void put(Lease lease) {
        store.write(em -> {
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
                    Date.valueOf(lease.from()),
                    Date.valueOf(lease.to()));
        });
    }

    public void remove(long contractId) {
        store.write(em -> delete(contractId));
    }

    private int delete(long contractId) {
        return statements.update("DELETE FROM lst_lease WHERE contract_id = ?", contractId);
    }

    /** Those of a house on a day that let the room, or a room of the house, or the whole; {@code room} is null for the whole house. */
    public List<Lease> on(HouseNames house, String room, LocalDate day) {
        return Stream.of(
                        named("house", house.unit(), day),
                        named("house", house.certificate(), day),
                        named("certificate", house.certificate(), day),
                        named("site", house.site(), day))
                .flatMap(List::stream)
                .distinct()
                .filter(lease -> house.same(lease.house()))
                .filter(lease -> RoomNo.overlap(lease.room(), room))
                .toList();
    }

    private List<Lease> named(String column, String name, LocalDate day) {
        Date on = Date.valueOf(day);
        return name == null
                ? List.of()
                : statements.query(
                        LeaseTable::read, SELECT + column + " = ? AND from_day <= ? AND to_day >= ?", name, on, on);
    }

    public Optional<Lease> ofCode(String code, LocalDate day) {
        return statements.query(LeaseTable::read, SELECT + "code = ? AND to_day >= ?", code, Date.valueOf(day)).stream()
                .findFirst();
    }

    private static Lease read(Object[] row) {
        return new Lease(
                ((Number) row[0]).longValue(),
                (String) row[1],
                HouseNames.of((String) row[2], (String) row[3], (String) row[4]),
                (String) row[5],
                (String) row[6],
                ((Date) row[7]).toLocalDate(),
                ((Date) row[8]).toLocalDate());
    }
}
