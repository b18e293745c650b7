package org.anju.institution;

import static org.anju.institution.Desk.refused;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.anju.institution.model.Broker;
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

    @Test
    public void keepsNoMaskThatWasNotShown() {
        desk.people.now(People.CLERK);
        long id = desk.drafting.begin(Samples.agency());
        Facts shown = desk.filings.detail(id, false).facts();
        int version = desk.filing(id).version();
        Facts phone = shown.with(FactField.CONTACT_PHONE, "138****1111");
        assertEquals(
                "经办人电话格式不正确",
                refused(() -> desk.drafting.edit(id, version, phone, Grounds.of(null)))
                        .getMessage());
        Facts number = shown.with(FactField.LEGAL_PERSON_ID_NO, "3101*********0019");
        assertEquals(
                "法人身份证号格式不正确",
                refused(() -> desk.drafting.edit(id, version, number, Grounds.of(null)))
                        .getMessage());
        Facts other = Samples.agency().with(FactField.LEGAL_PERSON_PHONE, "137****1111");
        assertEquals(400, refused(() -> desk.drafting.begin(other)).status());
        assertEquals("13701111111", desk.facts.read(desk.filing(id).factsId()).get(FactField.CONTACT_PHONE));
    }

    @Test
    public void tellsBrokersOfOneMaskApartByTheirNames() {
        desk.people.now(People.CLERK);
        Broker first = new Broker("张三", "310101199003070019", "01", null);
        Broker second = new Broker("李四", "310104198502280019", "01", null);
        Facts both = new Facts(
                Samples.agency().values(),
                List.of(first, second),
                Samples.agency().attachments());
        long id = desk.drafting.begin(both);
        Facts shown = desk.filings.detail(id, false).facts();
        assertEquals(shown.brokers().get(0).idNo(), shown.brokers().get(1).idNo());
        Facts turned = new Facts(
                shown.values(), List.of(shown.brokers().get(1), shown.brokers().get(0)), shown.attachments());
        desk.drafting.edit(id, desk.filing(id).version(), turned, Grounds.of(null));
        assertEquals(
                List.of(second, first),
                desk.facts.read(desk.filing(id).factsId()).brokers());
        Broker unknown = new Broker("王五", shown.brokers().get(0).idNo(), "01", null);
        Facts third = new Facts(shown.values(), List.of(unknown), shown.attachments());
        assertEquals(
                "专业人员身份证号格式不正确",
                refused(() -> desk.drafting.edit(id, desk.filing(id).version(), third, Grounds.of(null)))
                        .getMessage());
    }
}
