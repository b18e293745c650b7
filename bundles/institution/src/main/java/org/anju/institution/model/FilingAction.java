package org.anju.institution.model;

import java.util.EnumSet;
import java.util.Set;
import org.anju.api.procedure.Action;

/** What is done with an application. */
public enum FilingAction implements Action {
    SAVE("保存"),
    NEXT("下一步"),
    SUBMIT("提交"),
    PASS("通过"),
    /** Passes by itself where P:institution.filing.review_required is off. */
    AUTO_PASS("自动通过"),
    RETURN("退回"),
    REJECT("不予备案"),
    DELETE("删除"),
    /** The platform's own step: the institution was cancelled while the application was open. */
    END("终止");

    /** Those of the entering user. */
    public static final Set<FilingAction> OF_APPLICANT = EnumSet.of(NEXT, SUBMIT, DELETE);

    private final String label;

    FilingAction(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
