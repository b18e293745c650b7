package org.anju.institution;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import org.anju.api.parameter.UnfitValue;
import org.anju.institution.model.MapBox;
import org.junit.Test;

public class SettingsTest {
    @Test
    public void theMapOfTheCityIsABoxOrNothing() {
        assertEquals("", Settings.MAP_BOX.parse().apply(""));
        assertEquals("121.1,36.6,122.9,37.7", Settings.MAP_BOX.parse().apply("121.1,36.6,122.9,37.7"));
        for (String wrong : List.of("上海", "1,2,3", "3,2,1,4", "1,4,3,2", "1,2,3,x")) {
            assertThrows(wrong, UnfitValue.class, () -> Settings.MAP_BOX.parse().apply(wrong));
        }
    }

    @Test
    public void withoutASettingTheDeploymentSaysWhereTheCityIs() {
        Desk desk = new Desk();
        assertEquals(new BigDecimal("122.4"), desk.settings.rules().box().east());
        desk.settingsInForce.put("institution.map.box", "121.1,36.6,122.9,37.7");
        assertEquals(
                MapBox.parse("121.1,36.6,122.9,37.7"), desk.settings.rules().box());
    }
}
