package org.anju.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.anju.api.listing.Listing;
import org.anju.api.listing.ListingVerifier;
import org.anju.api.problem.Problem;

/** Verified houses in memory: codes that were given, until a test takes them back. */
final class Register implements ListingVerifier {
    static final String OWNER = "310101199003070019";

    /** How many wrong owners a day are borne; those that were told of. */
    int most = 100;

    int failed;

    /** What the register learned of houses after it had given codes: their names by 不动产单元号. */
    final Map<String, String> units = new ConcurrentHashMap<>();

    /** 坐落 of houses that are not rooms of 测试路1号. */
    final Map<String, String> addresses = new ConcurrentHashMap<>();

    private final Map<String, Listing> codes = new ConcurrentHashMap<>();

    @Override
    public Optional<Listing> find(String code) {
        return Optional.ofNullable(codes.get(code));
    }

    @Override
    public Optional<Listing> typed(String code) {
        return find(code);
    }

    @Override
    public Outcome verify(Order order) {
        if (!order.ownerIdNo().equals(OWNER)) {
            return new Outcome(1, "FAILED", "产权人信息与登记信息不一致", null);
        }
        String code = give(order.certNo(), order.roomNo());
        return new Outcome(2, "PASSED", null, codes.get(code));
    }

    @Override
    public void refuseUsedUp() {
        if (failed >= most) {
            throw Problem.tooMany(60);
        }
    }

    @Override
    public void failed(int owners) {
        failed += owners;
        if (failed > most) {
            throw Problem.tooMany(60);
        }
    }

    /** A code of a house, or of a room of it for two people. */
    String give(String house, String room) {
        String code = "HY" + codes.size() + "-" + house + (room == null ? "" : "-" + room);
        give(code, house, room);
        return code;
    }

    void give(String code, String house, String room) {
        codes.put(code, listing(code, house, room));
    }

    void refuse(String code, String why) {
        codes.computeIfPresent(
                code,
                (same, known) -> new Listing(
                        code,
                        Optional.of(why),
                        known.house(),
                        known.division(),
                        known.certType(),
                        known.certNo(),
                        known.unitNo(),
                        known.address(),
                        known.fuzzyAddress(),
                        known.area(),
                        known.use(),
                        known.owner(),
                        known.rentPart(),
                        known.room(),
                        known.validUntil(),
                        known.institutionId(),
                        known.requesterId()));
    }

    private Listing listing(String code, String house, String room) {
        String certificate = "沪（2024）黄字不动产权第" + house + "号";
        String unit = units.get(house);
        return new Listing(
                code,
                Optional.empty(),
                Listing.houseOf(unit, "310101", "01", certificate),
                "310101",
                "01",
                certificate,
                unit,
                addresses.getOrDefault(house, "黄浦区测试路1号" + house + "室"),
                "黄浦区测试路1号",
                new BigDecimal("88.50"),
                "成套住宅",
                new Listing.Owner("张三丰", "01", "hash:" + Integer.toHexString(OWNER.hashCode())),
                room == null ? "1" : "2",
                room == null ? null : new Listing.Room(room, "01", new BigDecimal("15.00"), 2),
                LocalDate.of(2026, 6, 1),
                1L,
                41);
    }
}
