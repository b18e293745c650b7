package org.anju.institution.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.anju.api.secret.Secrets;
import org.anju.api.store.Store;
import org.anju.institution.model.Attachment;
import org.anju.institution.model.AttachmentKind;
import org.anju.institution.model.Broker;
import org.anju.institution.model.FactField;
import org.anju.institution.model.Facts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Facts in the database: {@code ins_facts}, {@code ins_broker}, {@code ins_attachment}. A row of facts in force or submitted is never
 * changed; drafts are written anew. Personal data is encrypted here and nowhere else.
 */
@Component(service = FactsTable.class)
public final class FactsTable {
    private static final String BROKER =
            "INSERT INTO ins_broker (facts_id, place, name, id_no, id_no_hash, cert_type, cert_no) VALUES (?, ?, ?, ?, ?, ?, ?)";
    private static final String ATTACHMENT =
            "INSERT INTO ins_attachment (facts_id, place, kind, file_id, name, type, size_bytes) VALUES (?, ?, ?, ?, ?, ?, ?)";

    private final Store store;
    private final Secrets secrets;
    private final InstitutionIds ids;

    @Activate
    public FactsTable(
            @Reference(target = "(anju.domain=institution)") Store store,
            @Reference Secrets secrets,
            @Reference InstitutionIds ids) {
        this.store = store;
        this.secrets = secrets;
        this.ids = ids;
    }

    /** Writes facts as a row of their own, inside {@code Store.write}. */
    public long add(Facts facts) {
        long id = ids.next();
        insert(id, facts);
        return id;
    }

    /** Writes a draft's facts anew. */
    public void replace(long id, Facts facts) {
        remove(id);
        insert(id, facts);
    }

    public void remove(long id) {
        for (String table : List.of("ins_attachment", "ins_broker")) {
            execute("DELETE FROM " + table + " WHERE facts_id = ?", id);
        }
        execute("DELETE FROM ins_facts WHERE id = ?", id);
    }

    private void execute(String sql, long id) {
        try (PreparedStatement statement = store.connection().prepareStatement(sql)) {
            statement.setLong(1, id);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void insert(long id, Facts facts) {
        Connection connection = store.connection();
        try (PreparedStatement row = connection.prepareStatement(FactsColumns.INSERT)) {
            FactsColumns.bind(row, id, facts, secrets);
            row.executeUpdate();
            brokers(connection, id, facts.brokers());
            attachments(connection, id, facts.attachments());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void brokers(Connection connection, long id, List<Broker> brokers) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement(BROKER)) {
            for (int i = 0; i < brokers.size(); i++) {
                Broker broker = brokers.get(i);
                row.setLong(1, id);
                row.setInt(2, i);
                row.setString(3, broker.name());
                row.setString(4, broker.idNo() == null ? null : secrets.encrypt(broker.idNo()));
                row.setString(5, broker.idNo() == null ? null : secrets.hash(broker.idNo()));
                row.setString(6, broker.certType());
                row.setString(7, broker.certNo());
                row.executeUpdate();
            }
        }
    }

    private static void attachments(Connection connection, long id, List<Attachment> files) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement(ATTACHMENT)) {
            for (int i = 0; i < files.size(); i++) {
                Attachment file = files.get(i);
                row.setLong(1, id);
                row.setInt(2, i);
                row.setString(3, file.kind().name());
                row.setString(4, file.fileId());
                row.setString(5, file.name());
                row.setString(6, file.type());
                row.setLong(7, file.size());
                row.executeUpdate();
            }
        }
    }

    /** Reads facts with personal data in clear; whoever shows them masks them. */
    public Facts read(long id) {
        return store.read(em -> {
            List<?> rows = em.createNativeQuery(FactsColumns.SELECT)
                    .setParameter(1, id)
                    .getResultList();
            Map<FactField, String> values =
                    rows.isEmpty() ? Map.of() : FactsColumns.values((Object[]) rows.get(0), secrets);
            return new Facts(values, brokers(em, id), attachments(em, id));
        });
    }

    /** The files of facts, without reading the rest. */
    public List<Attachment> files(long id) {
        return store.read(em -> attachments(em, id));
    }

    private List<Broker> brokers(EntityManager em, long id) {
        return rows(em, "SELECT name, id_no, cert_type, cert_no FROM ins_broker WHERE facts_id = ?1 ORDER BY place", id)
                .stream()
                .map(r -> new Broker(
                        text(r[0]), r[1] == null ? null : secrets.decrypt(text(r[1])), text(r[2]), text(r[3])))
                .toList();
    }

    private static List<Attachment> attachments(EntityManager em, long id) {
        return rows(
                        em,
                        "SELECT kind, file_id, name, type, size_bytes FROM ins_attachment WHERE facts_id = ?1 ORDER BY place",
                        id)
                .stream()
                .map(r -> new Attachment(
                        AttachmentKind.valueOf(text(r[0])),
                        text(r[1]),
                        text(r[2]),
                        text(r[3]),
                        ((Number) r[4]).longValue()))
                .toList();
    }

    private static List<Object[]> rows(EntityManager em, String sql, long id) {
        List<?> rows = em.createNativeQuery(sql).setParameter(1, id).getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }

    private static String text(Object value) {
        return (String) value;
    }
}
