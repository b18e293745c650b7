package org.anju.contract;

import static org.junit.Assert.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.anju.api.listing.HouseNames;
import org.anju.api.problem.Problem;
import org.junit.Before;
import org.junit.Test;

/** Nothing is let twice on one day (CON-R06). */
public class OverlapTest {
    private static final String UNIT = "310101001001GB00001F0001000";

    private final Counter counter = new Counter();

    @Before
    public void atTheInstitution() {
        counter.as(1);
    }

    /** Appendix B: the end day belongs to a lease; a whole house and its rooms exclude each other, two rooms don't. */
    @Test
    public void leasesOverlapAsTheVectorsSay() {
        counter.signed("A", null, "2026-04-01", "2026-12-31");
        Problem taken = Counter.refused(() -> counter.signed("A", "B", "2026-12-31", "2027-06-30"));
        assertEquals(409, taken.status());
        assertEquals("该房屋在此租赁期间内已有生效合同", taken.getMessage());
        assertEquals("CON-R06", taken.fields().get(0).field());
        counter.signed("A", "B", "2027-01-01", "2027-06-30");
        counter.signed("A", "C", "2027-01-01", "2027-06-30");
        assertEquals(
                409,
                Counter.refused(() -> counter.signed("A", "C", "2027-06-30", "2027-12-31"))
                        .status());
        assertEquals(
                409,
                Counter.refused(() -> counter.signed("A", null, "2027-06-30", "2027-12-31"))
                        .status());
        counter.signed("B", null, "2026-04-01", "2026-12-30");
        counter.signed("B", null, "2026-12-31", "2027-06-30");
    }

    /** CON-R06: another spelling makes no other room; it is shown as it was typed. */
    @Test
    public void aRoomIsLetOnceHoweverItIsSpelled() {
        for (List<String> spelled : List.of(List.of("101", "１０１", "1 01", "101室"), List.of("（南a）", "(南Ａ)"))) {
            String house = "H" + spelled.size();
            long id = counter.signed(house, spelled.get(0), "2026-04-01", "2026-12-31");
            assertEquals(spelled.get(0), counter.row(id).roomNo());
            for (String again : spelled) {
                assertEquals(
                        again,
                        409,
                        Counter.refused(() -> counter.signed(house, again, "2026-12-31", "2027-06-30"))
                                .status());
            }
        }
    }

    /** The 不动产单元号 comes to the register after a lease was signed, or after a code was given: it is the same house. */
    @Test
    public void aHouseThatGetsAnotherNameIsLetOnce() {
        counter.signed("101", null, "2026-04-01", "2027-03-31");
        long early = counter.previewed("102", null, "2026-04-01", "2027-03-31");
        counter.register.units.putAll(Map.of("101", UNIT + "1", "102", UNIT + "2"));
        for (String room : new String[] {null, "A"}) {
            assertEquals(
                    409,
                    Counter.refused(() -> counter.signed("101", room, "2027-03-31", "2027-12-31"))
                            .status());
        }
        counter.signed("101", null, "2027-04-01", "2027-12-31");
        counter.signed("102", null, "2027-03-31", "2027-12-31");
        assertEquals(409, Counter.refused(() -> counter.sign(early)).status());
    }

    /** XDE-14: 在租状态 is asked by the names that a house has now. */
    @Test
    public void aHouseThatGetsAnotherNameIsStillLet() {
        counter.signed("101", "A", "2026-04-01", "2027-03-31");
        counter.register.units.put("101", UNIT + "1");
        HouseNames now = counter.register
                .find(counter.register.give("101", null))
                .orElseThrow()
                .names();
        LocalDate day = LocalDate.of(2026, 4, 1);
        assertEquals(1, counter.directory.overlaps(now, null, day, day).size());
        assertEquals(1, counter.directory.overlaps(now, "a室", day, day).size());
        assertEquals(0, counter.directory.overlaps(now, "B", day, day).size());
    }

    /** Co-owners hold a certificate each: it is one house by its door, unless the register tells two units apart. */
    @Test
    public void twoCertificatesOfOneDoorAreOneHouse() {
        counter.register.addresses.putAll(Map.of("201", "黄浦区测试路２号 201室", "202", "黄浦区测试路2号201"));
        counter.signed("201", null, "2026-04-01", "2027-03-31");
        Problem taken = Counter.refused(() -> counter.signed("202", "A", "2027-03-31", "2027-12-31"));
        assertEquals("该房屋在此租赁期间内已有生效合同", taken.getMessage());
        counter.register.units.putAll(Map.of("201", UNIT + "1", "202", UNIT + "2"));
        assertEquals(
                409,
                Counter.refused(() -> counter.signed("201", null, "2027-03-31", "2027-12-31"))
                        .status());
        counter.signed("201", null, "2027-04-01", "2027-12-31");
        counter.signed("202", "B", "2027-04-01", "2027-12-31");
    }

    /** A building or a village is no door: many houses have that 坐落. */
    @Test
    public void housesOfOneBuildingAreNotOne() {
        for (String address : List.of("黄浦区测试路3号", "黄浦区测试路3号1号楼", "新村乡东村")) {
            counter.register.addresses.putAll(Map.of("301" + address, address, "302" + address, address));
            counter.signed("301" + address, null, "2026-04-01", "2027-03-31");
            counter.signed("302" + address, null, "2026-04-01", "2027-03-31");
        }
    }
}
