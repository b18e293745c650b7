package org.anju.institution.model;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.Test;

public class KnownBoxesTest {
    private static boolean holds(MapBox box, String lng, String lat) {
        return box.holds(new BigDecimal(lng), new BigDecimal(lat));
    }

    @Test
    public void aCityOfProvincialRankIsItsProvince() {
        MapBox shanghai = KnownBoxes.around(List.of("310101", "310104", "310151"));
        assertTrue(holds(shanghai, "121.4737", "31.2304"));
        assertTrue(holds(shanghai, "121.3972", "31.6278"));
        assertFalse(holds(shanghai, "116.4074", "39.9042"));
        assertFalse(holds(shanghai, "120.5853", "31.2990"));
    }

    @Test
    public void theSmallestBoxThatIsKnownHolds() {
        MapBox weihai = KnownBoxes.around(List.of("371002", "371003", "371082", "371083"));
        assertTrue(holds(weihai, "122.1209", "37.5131"));
        assertFalse(holds(weihai, "117.0009", "36.6758"));
        MapBox shandong = KnownBoxes.around(List.of("370100", "371000"));
        assertTrue(holds(shandong, "117.0009", "36.6758"));
        assertTrue(holds(KnownBoxes.around(List.of("371002")), "122.1209", "37.5131"));
    }

    @Test
    public void withoutAKnownDivisionTheCountryIsTheBox() {
        assertEquals(MapBox.parse("73,3,136,54"), KnownBoxes.around(List.of()));
        assertEquals(MapBox.parse("73,3,136,54"), KnownBoxes.around(List.of("310101", "440305")));
    }
}
