package org.anju.api.value;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;

/** One room is one, however it is spelled. */
public class RoomNoTest {
    @Test
    public void spellingMakesNoOtherRoom() {
        for (String spelled : List.of(
                "101",
                "１０１",
                "1 01",
                "1\u300001",
                " 101 ",
                "101室",
                "101号",
                "101 号 房间",
                "（101）",
                "【101室】",
                "101.",
                "#101")) {
            assertEquals(spelled, "101", RoomNo.key(spelled));
        }
        assertTrue(RoomNo.same("a", "Ａ"));
        assertTrue(RoomNo.same("（南）", "(南)"));
        for (String dash : List.of("A—1", "A－1", "A–1", "A−1", "A_1")) {
            assertTrue(dash, RoomNo.same("A-1", dash));
        }
        assertFalse(RoomNo.same("1-12", "11-2"));
        assertFalse("in the basement", RoomNo.same("-101", "101"));
        assertFalse(RoomNo.same("101", "102"));
        assertFalse(RoomNo.same("主卧", "次卧室"));
    }

    @Test
    public void aWordAloneStaysARoom() {
        assertEquals("室", RoomNo.key("室"));
        assertFalse(RoomNo.key("房间").isEmpty());
        assertFalse(RoomNo.key("（）").isEmpty());
    }

    @Test
    public void theWholeHouseOverlapsEveryRoom() {
        assertTrue(RoomNo.overlap(null, "A"));
        assertTrue(RoomNo.overlap("A", null));
        assertTrue(RoomNo.overlap("A", "a室"));
        assertFalse(RoomNo.overlap("A", "B"));
        assertTrue(RoomNo.same(null, null));
        assertFalse(RoomNo.same(null, "A"));
        assertFalse(RoomNo.same("A", null));
    }
}
