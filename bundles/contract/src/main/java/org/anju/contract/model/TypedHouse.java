package org.anju.contract.model;

import java.math.BigDecimal;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.anju.api.listing.Listing;
import org.anju.api.problem.Check;
import org.anju.api.value.Names;

/** A house as somebody typed it, where none needs to be verified (P:contract.listing_verification.required off). */
public record TypedHouse(
        String division,
        String certType,
        String certNo,
        String unitNo,
        String address,
        BigDecimal area,
        String use,
        String rentPart,
        String roomNo,
        String roomUse,
        BigDecimal roomArea,
        Integer maxPersons) {
    private static final Pattern CERT_TYPE = Pattern.compile("\\d{2}");
    private static final Pattern UNIT_NO = Pattern.compile("[0-9A-Z]{1,40}");
    private static final BigDecimal MOST_AREA = BigDecimal.valueOf(100_000);
    private static final int MOST_PERSONS = 100;

    /** @throws org.anju.api.problem.Problem 400 with all that is missing or wrong */
    public House checked(Predicate<String> divisionSelectable) {
        Check check = new Check();
        check.required("house.division", "房屋区域", division).code("house.division", "房屋区域", division, divisionSelectable);
        check.required("house.certType", "权属证明类型", certType)
                .matches("house.certType", "权属证明类型", certType, CERT_TYPE.asMatchPredicate());
        check.name("house.certNo", "产权证号", certNo, 2, 60);
        check.matches("house.unitNo", "不动产单元号", unitNo, UNIT_NO.asMatchPredicate());
        check.text("house.address", "坐落", address, 2, 200);
        check.that(isArea(area), "house.area", "建筑面积格式不正确").that(isArea(roomArea), "house.roomArea", "房间面积格式不正确");
        check.optionalText("house.use", "规划用途", use, 1, 50).optionalText("house.roomUse", "房间用途", roomUse, 1, 50);
        check.code("house.rentPart", "出租部位", rentPart, part -> part.equals(House.WHOLE) || part.equals(House.ROOM));
        if (House.ROOM.equals(rentPart)) {
            check.name("house.roomNo", "房间号", roomNo, 1, 50);
        }
        check.that(
                maxPersons == null || maxPersons >= 1 && maxPersons <= MOST_PERSONS, "house.maxPersons", "核定人数格式不正确");
        check.done();
        return house();
    }

    /** Square metres with at most two decimals. */
    private static boolean isArea(BigDecimal value) {
        return value == null
                || value.signum() > 0 && value.scale() >= 0 && value.scale() <= 2 && value.compareTo(MOST_AREA) <= 0;
    }

    private House house() {
        String number = normalised(certNo);
        boolean room = House.ROOM.equals(rentPart);
        return new House(
                null,
                Listing.houseOf(unitNo, division, certType, number),
                division,
                certType,
                number,
                unitNo == null || unitNo.isBlank() ? null : unitNo,
                address.strip(),
                null,
                area,
                use,
                null,
                null,
                room ? House.ROOM : House.WHOLE,
                room ? roomNo.strip() : null,
                room ? roomUse : null,
                room ? roomArea : null,
                room ? maxPersons : null,
                null);
    }

    /** 产权证号 as it is compared (§2.1): no inner blanks, brackets full width. */
    public static String normalised(String certNo) {
        return certNo == null ? null : Names.normalise(certNo.replaceAll("\\s", ""));
    }
}
