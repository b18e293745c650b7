package org.anju.api.listing;

import java.math.BigDecimal;
import java.util.function.Predicate;
import org.anju.api.parameter.Parameter;
import org.anju.api.parameter.Parameters;
import org.anju.api.problem.Check;
import org.anju.api.problem.Problem;

/**
 * What is asked of a room that is let alone (分间, LST-R08): when it is to be verified, and when a contract names it where the city asks for no verification.
 *
 * @param useSelectable whether a 房间用途 may be chosen
 * @param maxPersons P:listing.room.max_persons
 * @param minAreaPerPerson P:listing.room.min_area_per_person, in m²
 */
public record RoomRules(Predicate<String> useSelectable, int maxPersons, int minAreaPerPerson) {
    /** The listing domain declares both. */
    public static final Parameter<Integer> MAX_PERSONS =
            Parameter.number("listing.room.max_persons", 2, 1, 100, "分间出租每个房间的最多居住人数");

    public static final Parameter<Integer> MIN_AREA =
            Parameter.number("listing.room.min_area_per_person", 5, 0, 1000, "分间出租人均最小面积（平方米）");

    /** M-LST-06 */
    public static final String NOT_TO_LIVE_IN = "厨房、卫生间、阳台、过道、地下储藏室、车库等非居住空间，不得单独出租用于居住";

    private static final int MOST_PERSONS = 1000;

    public static RoomRules of(Parameters parameters, Predicate<String> useSelectable) {
        return new RoomRules(useSelectable, parameters.get(MAX_PERSONS), parameters.get(MIN_AREA));
    }

    /**
     * Adds the fields that are missing or wrong.
     *
     * @param at what stands before their names
     */
    public void check(Check check, String at, String no, String use, BigDecimal area, Integer persons) {
        check.name(at + "roomNo", "房间号", no, 1, 50)
                .required(at + "roomUse", "房间用途", use)
                .code(at + "roomUse", "房间用途", use, useSelectable)
                .required(at + "roomArea", "房间面积", area)
                .area(at + "roomArea", "房间面积", area)
                .required(at + "maxPersons", "居住人数", persons)
                .that(persons == null || persons >= 1 && persons <= MOST_PERSONS, at + "maxPersons", "居住人数格式不正确");
    }

    /** @throws Problem 422 for a room that may not be let so */
    public void refuse(String use, BigDecimal area, int persons) {
        if (!RoomUse.lettable(use)) {
            throw Problem.rule("LST-R08", NOT_TO_LIVE_IN);
        }
        if (persons > maxPersons) {
            throw Problem.rule("LST-R08", "每个房间居住人数不得超过" + maxPersons + "人");
        }
        if (area.compareTo(BigDecimal.valueOf((long) minAreaPerPerson * persons)) < 0) {
            throw Problem.rule("LST-R08", "人均居住面积不得低于" + minAreaPerPerson + "平方米");
        }
    }
}
