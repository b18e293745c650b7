package org.anju.institution;

import java.time.LocalDate;
import org.anju.api.problem.Check;
import org.anju.api.value.Days;
import org.anju.institution.model.FilingKind;

/**
 * What an application about a filed institution says beside the facts.
 *
 * @param reason 申请原因, required for a cancellation
 * @param changedOn 变更日期: the day, yyyy-MM-dd, on which the filed items changed; of a change only (INS-R09)
 */
public record Grounds(String reason, String changedOn) {
    /** The grounds of an application that is no change. */
    public static Grounds of(String reason) {
        return new Grounds(reason, null);
    }

    /** Refuses with 400 what cannot stand in an application that begins. */
    void checkComplete(FilingKind kind, LocalDate today) {
        Check check = new Check();
        if (kind == FilingKind.CANCELLATION) {
            check.required("reason", "申请原因", reason);
        }
        if (kind == FilingKind.CHANGE) {
            check.required("changedOn", "变更日期", changedOn);
        }
        check(check, kind, today).done();
    }

    /** Refuses with 400 what cannot be kept even in a draft. */
    void check(FilingKind kind, LocalDate today) {
        check(new Check(), kind, today).done();
    }

    private Check check(Check check, FilingKind kind, LocalDate today) {
        check.optionalText("reason", "申请原因", reason, 1, 500);
        if (kind == FilingKind.CHANGE && !isBlank(changedOn)) {
            LocalDate day = day();
            check.that(day != null, "changedOn", "变更日期格式不正确");
            check.that(day == null || !day.isAfter(today), "changedOn", "变更日期不能晚于今天");
        }
        return check;
    }

    /** 变更日期, or null when none was given to this kind of application. */
    LocalDate changedOn(FilingKind kind) {
        return kind == FilingKind.CHANGE && !isBlank(changedOn) ? day() : null;
    }

    private LocalDate day() {
        return Days.parse(changedOn.strip());
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
