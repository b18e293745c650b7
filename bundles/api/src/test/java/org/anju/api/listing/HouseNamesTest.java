package org.anju.api.listing;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;

/** By which names two are one house. */
public class HouseNamesTest {
    private static final String UNIT = "371602111013GB00002F00310033";

    private static HouseNames house(String unit, String certNo, String address) {
        return HouseNames.of(unit, "371602", "01", certNo, address);
    }

    @Test
    public void aDoorIsOneHoweverItIsSpelled() {
        for (String spelled : List.of("黄河路1号501室", "黄河路１号 501室", "黄河路1号501", "黄河路1号501户")) {
            assertEquals(spelled, "371602@黄河路1号501", HouseNames.siteOf("371602", spelled));
        }
        assertEquals("371602@黄河路1号三", HouseNames.siteOf("371602", "黄河路1号三室"));
    }

    @Test
    public void aBuildingOrAVillageIsNoDoor() {
        for (String wide : List.of("黄河路1号", "黄河路1号3号楼", "黄河路1号2栋", "黄河路1号2单元", "东乡西村", "东村集体用房", "西村办公室", "室")) {
            assertNull(wide, HouseNames.siteOf("371602", wide));
        }
        assertNull(HouseNames.siteOf("371602", null));
    }

    @Test
    public void theCertificateGoesFirstThenTheUnitThenTheDoor() {
        HouseNames house = house(UNIT, "A", "黄河路1号501室");
        assertTrue(house.same(house(null, "A", null)));
        assertTrue(house.same(house(UNIT, "B", "黄河路2号101室")));
        assertTrue(house.same(house(null, "B", "黄河路1号501")));
        assertFalse(house.same(house(UNIT.replace('3', '4'), "B", "黄河路1号501室")));
        assertFalse(house.same(house(null, "B", "黄河路1号502室")));
        assertFalse(house(null, "A", "黄河路1号").same(house(null, "B", "黄河路1号")));
    }

    @Test
    public void keptNamesAreTheSame() {
        for (String unit : new String[] {UNIT, null}) {
            HouseNames house = house(unit, "A", "黄河路1号501室");
            assertEquals(house, HouseNames.of(house.key(), house.certificate(), house.site()));
        }
        assertEquals(new HouseNames(null, "371602:01:A", null), HouseNames.of("371602:01:A", null, null));
        assertTrue(HouseNames.of(UNIT, null, null).same(house(UNIT, "A", null)));
    }
}
