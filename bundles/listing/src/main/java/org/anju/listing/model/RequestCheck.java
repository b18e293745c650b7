package org.anju.listing.model;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import org.anju.api.problem.Check;
import org.anju.api.problem.Problem;
import org.anju.api.value.CreditCode;
import org.anju.api.value.Names;
import org.anju.api.value.ResidentId;

/** Checks what was typed (LST-F1, LST-R01, LST-R08): all wrong fields at once, then the rules about rooms. */
public final class RequestCheck {
    /** M-LST-06 */
    public static final String NOT_TO_LIVE_IN = "厨房、卫生间、阳台、过道、地下储藏室、车库等非居住空间，不得单独出租用于居住";

    private static final String RESIDENT_CARD = "01";
    private static final String RESIDENCE_PERMIT = "12";
    private static final Set<String> OF_INSTITUTIONS = Set.of("02", "08");
    private static final Pattern PERMIT = Pattern.compile("8[123]0000");
    private static final Pattern OTHER_NUMBER = Pattern.compile("[\\p{L}\\p{Nd}（）()\\-]{1,30}");
    private static final BigDecimal LARGEST = BigDecimal.valueOf(100_000);
    private static final int MOST_PERSONS = 1000;

    private final RequestRules rules;

    public RequestCheck(RequestRules rules) {
        this.rules = rules;
    }

    /** @throws Problem 400 with all fields that are wrong; 422 for a room that may not be let so */
    public void refuse(Request request) {
        Check check = new Check();
        house(check, request);
        owner(check, request);
        room(check, request);
        check.optionalText("fuzzyAddress", "模糊坐落", request.fuzzyAddress(), 2, 100)
                .matches("fuzzyAddress", "模糊坐落", request.fuzzyAddress(), Names::isName)
                .optionalText("entrustNo", "委托合同编号", request.entrustNo(), 2, 50)
                .matches("entrustNo", "委托合同编号", request.entrustNo(), Names::isName);
        check.done();
        if (request.room()) {
            rooms(request);
        }
    }

    private void house(Check check, Request request) {
        String division = request.division();
        check.required("divisionCode", "房屋区域", division)
                .code("divisionCode", "房屋区域", division, rules.divisionSelectable());
        if (division != null && rules.divisionSelectable().test(division)) {
            check.that(rules.divisionInScope().test(division), "divisionCode", "房屋区域不在您的管辖范围内");
        }
        String type = request.certType();
        check.required("certType", "证件类型", type)
                .code("certType", "证件类型", type, code -> rules.codeSelectable().test(CodeTables.CERT_TYPE, code))
                .required("certNo", "产权证号", request.certNo())
                .matches("certNo", "产权证号", request.certNo(), number -> type == null || CertNo.fits(type, number));
    }

    private void owner(Check check, Request request) {
        check.required("ownerName", "产权人姓名", request.ownerName());
        if (request.ownerName() != null) {
            check.name("ownerName", "产权人姓名", request.ownerName(), 2, 100);
        }
        String type = request.ownerIdType();
        check.code("ownerIdType", "产权人证件类型", type, code -> rules.codeSelectable()
                        .test(CodeTables.ID_TYPE, code))
                .required("ownerIdNo", "产权人证件号", request.ownerIdNo());
        if (request.ownerIdNo() != null) {
            String fault = fault(type, request.ownerIdNo());
            check.that(fault == null, "ownerIdNo", fault);
        }
    }

    private String fault(String type, String number) {
        if (type.equals(RESIDENT_CARD) || type.equals(RESIDENCE_PERMIT)) {
            boolean permit = type.equals(RESIDENCE_PERMIT);
            return ResidentId.fault(
                    number,
                    code -> permit == PERMIT.matcher(code).matches()
                            && (permit || rules.divisionKnown().test(code)),
                    rules.today());
        }
        if (OF_INSTITUTIONS.contains(type)) {
            return CreditCode.fault(number);
        }
        return OTHER_NUMBER.matcher(number).matches() ? null : "产权人证件号格式不正确";
    }

    private void room(Check check, Request request) {
        check.code("rentPart", "出租部位", request.rentPart(), code -> rules.codeSelectable()
                .test(CodeTables.RENT_PART, code));
        if (!request.room()) {
            return;
        }
        check.required("roomNo", "房间号", request.roomNo());
        if (request.roomNo() != null) {
            check.name("roomNo", "房间号", request.roomNo(), 1, 50);
        }
        check.required("roomUse", "房间用途", request.roomUse())
                .code("roomUse", "房间用途", request.roomUse(), code -> rules.codeSelectable()
                        .test(CodeTables.ROOM_USE, code))
                .required("roomArea", "房间面积", request.roomArea())
                .that(request.roomArea() == null || isArea(request.roomArea()), "roomArea", "房间面积格式不正确")
                .required("maxPersons", "居住人数", request.maxPersons())
                .that(
                        request.maxPersons() == null
                                || request.maxPersons() >= 1 && request.maxPersons() <= MOST_PERSONS,
                        "maxPersons",
                        "居住人数格式不正确");
    }

    /** m² with two decimals, more than 0 and up to 100,000 (§2.1). */
    private static boolean isArea(BigDecimal area) {
        return area.signum() > 0
                && area.compareTo(LARGEST) <= 0
                && area.stripTrailingZeros().scale() <= 2;
    }

    private void rooms(Request request) {
        if (!RoomUse.lettable(request.roomUse())) {
            throw Problem.rule("LST-R08", NOT_TO_LIVE_IN);
        }
        if (request.maxPersons() > rules.maxPersons()) {
            throw Problem.rule("LST-R08", "每个房间居住人数不得超过" + rules.maxPersons() + "人");
        }
        BigDecimal least = rules.minAreaPerPerson().multiply(BigDecimal.valueOf(request.maxPersons()));
        if (request.roomArea().compareTo(least) < 0) {
            throw Problem.rule(
                    "LST-R08", "人均居住面积不得低于" + rules.minAreaPerPerson().toPlainString() + "平方米");
        }
    }
}
