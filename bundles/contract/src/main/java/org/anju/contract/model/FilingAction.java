package org.anju.contract.model;

import java.util.EnumSet;
import java.util.Set;
import org.anju.api.procedure.Action;

/** What is done with a filing or an application about one. */
public enum FilingAction implements Action {
    /** The application comes into being. */
    BEGIN("备案申请"),
    SAVE("保存"),
    SUBMIT("提交"),
    DELETE("删除"),
    PASS("通过"),
    /** Passes by itself where P:contract.filing.review.required is off. */
    AUTO_PASS("自动通过"),
    RETURN("退回"),
    REJECT("不予备案"),
    /** Those of a filing, each by an application of its own that passed. */
    CHANGE("变更"),
    EXTEND("延续"),
    CANCEL("注销"),
    /** 依职权 */
    REVOKE("撤销"),
    /** The platform's own steps. */
    EXPIRE("到期"),
    END("终止");

    /** Those of who entered the application. */
    public static final Set<FilingAction> OF_APPLICANT = EnumSet.of(SAVE, SUBMIT, DELETE);
    /** 审核 */
    public static final Set<FilingAction> OF_REVIEWER = EnumSet.of(PASS, RETURN, REJECT);

    private final String label;

    FilingAction(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
