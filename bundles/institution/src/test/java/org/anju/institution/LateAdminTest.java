package org.anju.institution;

import static org.anju.institution.Desk.refused;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.anju.institution.model.InstitutionAction;
import org.junit.Test;

/** The admin of an institution that was filed without one, as by a take-over (ACC-R02). */
public class LateAdminTest {
    private final Desk desk = new Desk();

    private List<String> buttons(long id) {
        return desk.institutions.detail(id, false).actions().stream()
                .map(a -> a.action())
                .toList();
    }

    @Test
    public void aFiledInstitutionWithoutAnAdminIsGivenOneByTheClerkOnce() {
        long id = desk.filed(Samples.agency());
        assertEquals(403, refused(() -> desk.admins.generateFiled(id)).status());
        assertFalse(buttons(id).contains("GENERATE_ADMIN"));
        desk.people.now(People.CLERK);
        assertTrue(buttons(id).contains("GENERATE_ADMIN"));
        assertEquals("active", desk.admins.generateFiled(id).password());
        assertFalse(buttons(id).contains("GENERATE_ADMIN"));
        assertEquals(409, refused(() -> desk.admins.generateFiled(id)).status());
        desk.people.now(People.OTHER_CLERK);
        assertEquals(404, refused(() -> desk.admins.generateFiled(id)).status());
    }

    @Test
    public void anInstitutionThatIsNotInForceIsGivenNoAdmin() {
        long id = desk.filed(Samples.agency());
        desk.people.now(People.CITY);
        desk.institutions.step(
                id, InstitutionAction.SUSPEND, desk.institution(id).version(), "投诉核查");
        desk.people.now(People.CLERK);
        assertFalse(buttons(id).contains("GENERATE_ADMIN"));
        assertEquals(409, refused(() -> desk.admins.generateFiled(id)).status());
    }
}
