package org.anju.practitioner.intake;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import org.junit.Test;

public class PaceTest {
    private static final long MILLI = 1_000_000;

    private static Pace after(int commits, long nanosOfARow) {
        Pace pace = new Pace();
        for (int i = 0; i < commits; i++) {
            pace.took(pace.rows(), pace.rows() * nanosOfARow);
        }
        return pace;
    }

    @Test
    public void quickRowsGoTwoHundredToACommit() {
        assertEquals(200, after(20, MILLI / 10).rows());
    }

    @Test
    public void slowRowsGoInCommitsOfFiftyMilliseconds() {
        int rows = after(20, MILLI).rows();
        assertTrue(rows + " rows", rows >= 30 && rows <= 50);
    }

    @Test
    public void theSlowestStillGoTenAtATime() {
        assertEquals(10, after(30, 100 * MILLI).rows());
    }

    @Test
    public void oneSlowCommitSlowsTheNextByAThirdAtMost() {
        Pace pace = after(20, MILLI / 10);
        pace.took(200, 5_000 * MILLI);
        assertEquals(140, pace.rows());
    }
}
