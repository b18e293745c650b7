package org.anju.contract.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anju.api.secret.Secrets;
import org.anju.api.store.Columns;
import org.anju.api.store.Statements;
import org.anju.contract.model.Content;
import org.anju.contract.model.Facility;
import org.anju.contract.model.LessorNature;
import org.anju.contract.model.Party;
import org.anju.contract.model.PartyRole;
import org.anju.contract.model.TermField;
import org.anju.contract.model.Terms;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The content of contracts, and of what was recorded or changed for their filing: {@code con_terms}, {@code con_facility}, {@code con_party}, under the id
 * of the row that it belongs to (one sequence gives all ids). A draft's is written anew with each 保存, a signed one's never.
 * Personal data is encrypted here and nowhere else.
 */
@Component(service = ContentTable.class)
public final class ContentTable {
    private static final String COLUMNS =
            Stream.of(TermField.values()).map(TermField::column).collect(Collectors.joining(", "));
    private static final String INSERT_TERMS = "INSERT INTO con_terms (contract_id, " + COLUMNS + ") VALUES (?"
            + ", ?".repeat(TermField.values().length) + ")";
    private static final String INSERT_FACILITY =
            "INSERT INTO con_facility (contract_id, place, name, quantity, note) VALUES (?, ?, ?, ?, ?)";
    private static final String PARTY_COLUMNS =
            "id, party_role, name, id_type, id_no, phone, address, nature, agent_name, agent_id_type, agent_id_no, agent_phone,"
                    + " relation, id_checked";
    private static final String INSERT_PARTY = "INSERT INTO con_party (" + PARTY_COLUMNS
            + ", contract_id, place, id_no_hash) VALUES (?" + ", ?".repeat(16) + ")";

    private final ContractStore store;
    private final Statements statements;
    private final Secrets secrets;
    private final ContractIds ids;

    @Activate
    public ContentTable(@Reference ContractStore store, @Reference Secrets secrets, @Reference ContractIds ids) {
        this.store = store;
        this.statements = new Statements(store);
        this.secrets = secrets;
        this.ids = ids;
    }

    /** Writes the content of a contract, in place of what was there. Parties that have an id keep it. */
    public void write(long contractId, Content content) {
        remove(contractId);
        Terms terms = content.terms();
        List<Object> values = new ArrayList<>();
        values.add(contractId);
        for (TermField field : TermField.values()) {
            values.add(terms.get(field));
        }
        statements.update(INSERT_TERMS, values.toArray());
        facilities(contractId, terms.facilities());
        parties(contractId, content.parties());
    }

    /** Takes all content of something that is deleted away. */
    public void remove(long contractId) {
        for (String table : List.of("con_terms", "con_facility", "con_party")) {
            statements.update("DELETE FROM " + table + " WHERE contract_id = ?", contractId);
        }
    }

    private void facilities(long contractId, List<Facility> facilities) {
        List<Object[]> rows = new ArrayList<>();
        for (Facility facility : facilities) {
            rows.add(new Object[] {contractId, rows.size(), facility.name(), facility.quantity(), facility.note()});
        }
        statements.updateAll(INSERT_FACILITY, rows);
    }

    private void parties(long contractId, List<Party> parties) {
        List<Object[]> rows = new ArrayList<>();
        for (Party party : parties) {
            rows.add(new Object[] {
                party.id() == null ? ids.next() : party.id(),
                party.role().name(),
                party.name(),
                party.idType(),
                secrets.encrypt(party.idNo()),
                secrets.encrypt(party.phone()),
                party.address(),
                party.nature(),
                party.agentName(),
                party.agentIdType(),
                secrets.encrypt(party.agentIdNo()),
                secrets.encrypt(party.agentPhone()),
                party.relation(),
                party.idChecked(),
                contractId,
                rows.size(),
                secrets.hash(party.idNo())
            });
        }
        statements.updateAll(INSERT_PARTY, rows);
    }

    /** The content with personal data in clear; whoever shows it masks it. */
    public Content read(long contractId) {
        return store.read(() -> new Content(terms(contractId), parties(contractId)));
    }

    private Terms terms(long contractId) {
        List<Map<TermField, String>> rows = statements.query(
                ContentTable::values, "SELECT " + COLUMNS + " FROM con_terms WHERE contract_id = ?", contractId);
        List<Facility> facilities = statements.query(
                row -> new Facility(row.text(), row.number().intValue(), row.text()),
                "SELECT name, quantity, note FROM con_facility WHERE contract_id = ? ORDER BY place",
                contractId);
        return new Terms(rows.isEmpty() ? Map.of() : rows.get(0), facilities);
    }

    private static Map<TermField, String> values(Columns row) {
        Map<TermField, String> values = new EnumMap<>(TermField.class);
        for (TermField field : TermField.values()) {
            values.put(field, row.text());
        }
        return values;
    }

    private List<Party> parties(long contractId) {
        List<Placed> found = statements.query(
                row -> new Placed(party(row), row.number()),
                "SELECT " + PARTY_COLUMNS + ", place FROM con_party WHERE contract_id = ?",
                contractId);
        // Derby takes longer to sort these few than to find them.
        return found.stream()
                .sorted(Comparator.comparing(Placed::place))
                .map(Placed::party)
                .toList();
    }

    private record Placed(Party party, long place) {}

    private Party party(Columns row) {
        return new Party(
                row.number(),
                PartyRole.valueOf(row.text()),
                row.text(),
                row.text(),
                clear(row.text()),
                clear(row.text()),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                clear(row.text()),
                clear(row.text()),
                row.text(),
                row.flag());
    }

    private String clear(String sealed) {
        return sealed == null ? null : secrets.decrypt(sealed);
    }

    /** Who lets by a contract what he rents himself (转租人), by the hashes of their numbers. */
    public List<String> sublessors(long contractId) {
        return statements.query(
                Columns::text,
                "SELECT id_no_hash, place FROM con_party WHERE contract_id = ? AND party_role = 'LESSOR' AND nature = ?",
                contractId,
                LessorNature.SUBLESSOR.code());
    }

    /** Whether somebody is a lessee of a contract (CON-R06: who lets on what he rents). */
    public boolean rents(long contractId, String idNoHash) {
        return !statements
                .query(
                        Columns::number,
                        "SELECT id, place FROM con_party WHERE contract_id = ? AND id_no_hash = ? AND party_role = 'LESSEE'",
                        contractId,
                        idNoHash)
                .isEmpty();
    }
}
