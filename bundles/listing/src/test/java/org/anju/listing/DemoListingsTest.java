package org.anju.listing;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.anju.testing.FewDivisions;
import org.junit.Test;

/** What {@code anju:demo} puts into the register is all told, with how each house ends. */
public class DemoListingsTest {
    @Test
    public void everyHouseIsTold() {
        Counter counter = new Counter();
        var demo = new DemoListings(counter.store, counter.properties, counter.rows, new FewDivisions());
        List<String> lines = demo.fill();
        assertEquals(1 + 4, lines.size());
        assertTrue(lines.get(0), lines.get(0).contains("产权人甲") && lines.get(0).contains("31010119800101001"));
        for (int i = 1; i <= 4; i++) {
            String certNo = "鲁（2019）滨州市不动产权第000" + (7156 + i) + "号";
            assertTrue(lines.get(i), lines.get(i).contains(certNo));
            assertTrue(certNo, counter.properties.find("310101", "01", certNo).isPresent());
        }
        assertTrue(lines.get(1), lines.get(1).endsWith("核验通过"));
        assertTrue(lines.get(2), lines.get(2).endsWith("已被查封，不通过"));
    }
}
