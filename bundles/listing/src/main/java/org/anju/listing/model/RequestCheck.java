package org.anju.listing.model;

import java.util.Set;
import java.util.regex.Pattern;
import org.anju.api.listing.CertNo;
import org.anju.api.problem.Check;
import org.anju.api.value.CreditCode;
import org.anju.api.value.ResidentId;

/** Checks what was typed (LST-F1, LST-R01, LST-R08): all wrong fields at once, then the rules about rooms. */
public final class RequestCheck {
    private static final String RESIDENT_CARD = "01";
    private static final String RESIDENCE_PERMIT = "12";
    private static final Set<String> OF_INSTITUTIONS = Set.of("02", "08");
    private static final Pattern OTHER_NUMBER = Pattern.compile("[\\p{L}\\p{Nd}（）()\\-]{1,30}");

    private final RequestRules rules;

    public RequestCheck(RequestRules rules) {
        this.rules = rules;
    }

    /** @throws org.anju.api.problem.Problem 400 with all fields that are wrong; 422 for a room that may not be let so */
    public void refuse(Request request) {
        Check check = new Check();
        house(check, request);
        owner(check, request);
        room(check, request);
        if (request.fuzzyAddress() != null) {
            check.name("fuzzyAddress", "模糊坐落", request.fuzzyAddress(), 2, 100);
        }
        if (request.entrustNo() != null) {
            check.name("entrustNo", "委托合同编号", request.entrustNo(), 2, 50);
        }
        check.done();
        if (request.room()) {
            rules.room().refuse(request.roomUse(), request.roomArea(), request.maxPersons());
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
            return ResidentId.fault(number, type.equals(RESIDENCE_PERMIT), rules.divisionKnown(), rules.today());
        }
        if (OF_INSTITUTIONS.contains(type)) {
            return CreditCode.fault(number);
        }
        return OTHER_NUMBER.matcher(number).matches() ? null : "产权人证件号格式不正确";
    }

    private void room(Check check, Request request) {
        check.code("rentPart", "出租部位", request.rentPart(), code -> rules.codeSelectable()
                .test(CodeTables.RENT_PART, code));
        if (request.room()) {
            rules.room()
                    .check(check, "", request.roomNo(), request.roomUse(), request.roomArea(), request.maxPersons());
        }
    }
}
