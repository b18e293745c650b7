package org.anju.institution.store;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.anju.api.secret.Secrets;
import org.anju.api.store.ChinaDay;
import org.anju.api.store.Place;
import org.anju.api.store.Store;
import org.anju.api.store.Times;
import org.anju.institution.model.FactField;
import org.anju.institution.model.Facts;
import org.anju.institution.model.InstitutionState;
import org.anju.institution.store.InstitutionNames.Owner;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes existing institutions as JDBC batches, inside {@code Store.write}: one round of statements for many rows. */
@Component(service = TakeoverTable.class)
public final class TakeoverTable {
    private static final String INSTITUTION =
            "INSERT INTO ins_institution (id, version, state, name, name_key, license_no,"
                    + " open_license, open_name, filing_no, inst_type, province, city, division, address, branch, overdue, source,"
                    + " facts_id, facts_no, token, filed_at, valid_to, reminded, lng, lat, created_at) VALUES"
                    + " (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, 0, ?, ?, ?)";

    private static final int AT_ONCE = 100;

    private final Store store;
    private final Secrets secrets;
    private final InstitutionIds ids;
    private final InstitutionNames names;
    private final Clock clock;

    @Activate
    public TakeoverTable(
            @Reference(target = "(anju.domain=institution)") Store store,
            @Reference Secrets secrets,
            @Reference InstitutionIds ids,
            @Reference InstitutionNames names,
            @Reference Clock clock) {
        this.store = store;
        this.secrets = secrets;
        this.ids = ids;
        this.names = names;
        this.clock = clock;
    }

    /** Which of these values of unique columns are taken, each column's with one question. */
    public Map<UniqueColumn, Set<String>> taken(Map<UniqueColumn, ? extends Collection<String>> wanted) {
        return store.write(em -> {
            Map<UniqueColumn, Set<String>> taken = new EnumMap<>(UniqueColumn.class);
            wanted.forEach((column, values) -> taken.put(column, taken(column, List.copyOf(values))));
            return taken;
        });
    }

    private Set<String> taken(UniqueColumn column, List<String> values) {
        Set<String> taken = new HashSet<>();
        for (int from = 0; from < values.size(); from += AT_ONCE) {
            ask(column, values, from, taken);
        }
        return taken;
    }

    /** Always the same statement, so that the database compiles it once; the last value fills it up. */
    private void ask(UniqueColumn column, List<String> values, int from, Set<String> taken) {
        try (PreparedStatement query = store.connection().prepareStatement(column.question)) {
            for (int i = 0; i < AT_ONCE; i++) {
                query.setString(i + 1, values.get(Math.min(from + i, values.size() - 1)));
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    taken.add(row.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What no two institutions share. */
    public enum UniqueColumn {
        LICENSE("open_license"),
        NAME("open_name"),
        FILING_NO("filing_no");

        private final String question;

        UniqueColumn(String column) {
            question = "SELECT " + column + " FROM ins_institution WHERE " + column + " IN (?"
                    + ", ?".repeat(AT_ONCE - 1) + ")";
        }
    }

    /** Writes the institutions with their facts and the pairs of their names; returns their ids. */
    public List<Long> add(List<ExistingInstitution> institutions, Supplier<String> tokens) {
        Connection connection = store.connection();
        try (PreparedStatement rows = connection.prepareStatement(INSTITUTION);
                PreparedStatement facts = connection.prepareStatement(FactsColumns.INSERT);
                PreparedStatement grams = names.batch()) {
            List<Long> written = new ArrayList<>();
            for (ExistingInstitution institution : institutions) {
                long id = ids.next();
                long factsId = ids.next();
                bind(rows, institution, id, factsId, tokens.get());
                rows.addBatch();
                FactsColumns.bind(facts, factsId, institution.facts(), secrets);
                facts.addBatch();
                names.add(
                        grams,
                        Owner.I,
                        id,
                        institution.nameKey(),
                        institution.facts().division());
                written.add(id);
            }
            rows.executeBatch();
            facts.executeBatch();
            grams.executeBatch();
            return written;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void bind(PreparedStatement row, ExistingInstitution institution, long id, long factsId, String token)
            throws SQLException {
        Facts facts = institution.facts();
        String division = facts.division();
        row.setLong(1, id);
        row.setString(2, InstitutionState.FILED.name());
        row.setString(3, facts.name());
        row.setString(4, institution.nameKey());
        row.setString(5, facts.licenseNo());
        row.setString(6, facts.licenseNo());
        row.setString(7, institution.openName());
        row.setString(8, institution.filingNo());
        row.setString(9, facts.type());
        row.setString(10, Place.province(division));
        row.setString(11, Place.city(division));
        row.setString(12, division);
        row.setString(13, facts.get(FactField.BIZ_ADDRESS));
        row.setBoolean(14, facts.branch());
        row.setBoolean(15, false);
        row.setString(16, InstitutionRow.TAKEOVER);
        row.setLong(17, factsId);
        row.setString(18, token);
        row.setTimestamp(19, Timestamp.valueOf(ChinaDay.start(institution.filedOn())));
        row.setDate(20, date(institution.validTo()));
        row.setBigDecimal(21, decimal(facts.get(FactField.LNG)));
        row.setBigDecimal(22, decimal(facts.get(FactField.LAT)));
        row.setTimestamp(23, Timestamp.valueOf(Times.column(clock.instant())));
    }

    private static Date date(LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private static BigDecimal decimal(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
