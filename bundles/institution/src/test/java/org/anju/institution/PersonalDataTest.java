package org.anju.institution;

import static org.anju.institution.Desk.refused;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.anju.institution.model.FactField;
import org.anju.institution.model.Facts;
import org.junit.Test;

/** Numbers of persons: sealed in the database, masked on the way out and back. */
public class PersonalDataTest {
    private final Desk desk = new Desk();

    @Test
    public void keepsPersonalDataSealedAndMasked() throws SQLException {
        long id = desk.submitted(Samples.agency());
        Facts shown = desk.filings.detail(id, false).facts();
        assertEquals("3101**********0019", shown.get(FactField.LEGAL_PERSON_ID_NO));
        assertEquals("137****1111", shown.get(FactField.CONTACT_PHONE));
        desk.settingsInForce.put("pii.idno.keep_head", 6);
        desk.settingsInForce.put("pii.idno.keep_tail", 0);
        desk.settingsInForce.put("pii.mobile.keep_tail", 2);
        shown = desk.filings.detail(id, false).facts();
        assertEquals("310101************", shown.get(FactField.LEGAL_PERSON_ID_NO));
        assertEquals("137******11", shown.get(FactField.CONTACT_PHONE));
        assertEquals("310101199003070019", desk.filings.detail(id, true).facts().get(FactField.LEGAL_PERSON_ID_NO));
        assertTrue(desk.audited.contains("institution.pii.view filing/" + id));
        try (Connection connection = desk.store.look();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("SELECT legal_person_id_no, legal_person_id_no_hash FROM ins_facts")) {
            assertTrue(row.next());
            assertTrue(row.getString(1).startsWith("sealed:"));
            assertTrue(row.getString(2).startsWith("hash:"));
        }
        desk.people.now(People.REVIEWER);
        assertEquals(403, refused(() -> desk.filings.detail(id, true)).status());
    }

    @Test
    public void takesAMaskedNumberThatComesBackAsUnchanged() {
        desk.people.now(People.CLERK);
        long id = desk.drafting.begin(Samples.agency());
        Facts shown = desk.filings.detail(id, false).facts();
        desk.drafting.edit(id, desk.filing(id).version(), shown.with(FactField.REMARK, "补充"), Grounds.of(null));
        Facts kept = desk.facts.read(desk.filing(id).factsId());
        assertEquals("310101199003070019", kept.get(FactField.LEGAL_PERSON_ID_NO));
        assertEquals("补充", kept.get(FactField.REMARK));
    }
}
