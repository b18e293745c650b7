package org.anju.api.value;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import org.junit.Test;

public class MaskingTest {
    private static final Masking MASKING = new Masking(4, 4, 3, 4);

    @Test
    public void numbersOfPersonsInATextAreMaskedAndTheRestStays() {
        assertEquals(
                "身份证3101**********001x与照片不符，请联系138****1111，案件号2026031000",
                MASKING.inText("身份证31010119900307001x与照片不符，请联系13811111111，案件号2026031000"));
        assertEquals("旧证号3101*******7001", MASKING.inText("旧证号310101900307001"));
        assertEquals("照片不清晰", MASKING.inText("照片不清晰"));
        assertNull(MASKING.inText(null));
    }
}
