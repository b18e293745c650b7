package org.anju.api.listing;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import org.junit.Test;

/** §2.1 and appendix B. */
public class CertNoTest {
    private static final String KNOWN = "鲁（2019）滨州市不动产权第0007157号";

    @Test
    public void bracketsAndBlanksMakeNoDifference() {
        assertEquals(KNOWN, CertNo.normalise("鲁(2019)滨州市不动产权第0007157号"));
        assertEquals(KNOWN, CertNo.normalise(" 鲁（2019） 滨州市不动产权第0007157号\u3000"));
    }

    @Test
    public void numberAndTypeMustFit() {
        assertTrue(CertNo.fits("01", KNOWN));
        assertFalse(CertNo.fits("02", KNOWN));
        assertTrue(CertNo.fits("02", "沪房地黄字2009第012345号"));
        assertFalse(CertNo.fits("01", "沪房地黄字2009第012345号"));
        assertFalse(CertNo.fits("01", "鲁（2019）滨州市不动产权第00071571234567号"));
        assertFalse(CertNo.fits("99", "一"));
        assertFalse(CertNo.fits("99", "a<b>"));
    }
}
