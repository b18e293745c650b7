package org.anju.contract;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import org.anju.contract.filing.ContractFilings;
import org.anju.contract.model.FilingAction;
import org.anju.contract.model.FilingState;
import org.junit.Before;
import org.junit.Test;

/** What the page of a contract says of its filing. */
public class ContractFilingsTest {
    private final Counter counter = new Counter();
    private final FilingDesk filing = counter.filing;

    @Before
    public void atTheInstitution() {
        counter.as(1);
    }

    private long signed() {
        return counter.signed("101", null, "2026-04-01", "2027-03-31");
    }

    /** CON-R11, CON-R17: its page says where it stands, and offers to apply only while that can be done. */
    @Test
    public void aContractKnowsItsFiling() {
        long contract = signed();
        assertNull(standing(contract).row());
        assertTrue(standing(contract).applicable());
        assertEquals(LocalDate.parse("2026-04-09"), standing(contract).due());
        long id = filing.submitted(contract);
        assertEquals(FilingState.SUBMITTED, standing(contract).row().state());
        assertFalse(standing(contract).applicable());
        assertNull(standing(contract).due());
        filing.review(id, FilingAction.REJECT, "要件不清晰");
        assertEquals(FilingState.REJECTED, standing(contract).row().state());
        assertTrue(standing(contract).applicable());
        long again = filing.filed(contract);
        assertEquals(again, standing(contract).row().id());
        assertFalse(standing(contract).applicable());
        counter.people.now(People.REVIEWS);
        assertEquals(filing.row(again).filingNo(), standing(contract).row().filingNo());
    }

    /** What another side only prepares is nobody else's affair; who may not apply is not offered it. */
    @Test
    public void aContractTellsNobodyOfTheDraftsOfOthers() {
        long contract = signed();
        filing.begun(contract);
        assertEquals(FilingState.DRAFT, standing(contract).row().state());
        assertFalse(standing(contract).applicable());
        counter.people.now(People.REVIEWS);
        assertNull(standing(contract).row());
        assertFalse(standing(contract).applicable());
    }

    private ContractFilings.Standing standing(long contract) {
        return counter.service.detail(contract, false).filing();
    }
}
