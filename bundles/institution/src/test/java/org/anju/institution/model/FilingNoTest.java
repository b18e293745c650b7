package org.anju.institution.model;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

public class FilingNoTest {
    @Test
    public void widthAndCaseOfLettersAndDigitsMakeNoOtherNumber() {
        assertEquals("310101JG202600012", FilingNo.normalised(" ３１０１０１ｊｇ202600012"));
    }

    @Test
    public void bracketsStayAsTheyAreWritten() {
        assertEquals("沪房备字（2026）第12号", FilingNo.normalised("沪房备字（2026）第12号"));
        assertEquals("沪房备字〔2026〕第12号", FilingNo.normalised("沪房备字〔2026〕第12号"));
    }
}
