package org.anju.contract.model;

import java.util.List;
import org.anju.api.problem.Check;
import org.anju.api.problem.FieldProblem;

/** Whether the content of a contract can be kept, and whether it is whole (CON-F1). */
public final class ContentCheck {
    private final ContentRules rules;

    public ContentCheck(ContentRules rules) {
        this.rules = rules;
    }

    /** What a draft cannot be kept with. */
    public List<FieldProblem> draft(Content content) {
        Check check = new Check();
        forms(check, content);
        return check.problems();
    }

    /** What keeps a draft from 提交 and 签约. */
    public List<FieldProblem> whole(Content content) {
        Check check = new Check();
        forms(check, content);
        new TermsCheck(rules, check)
                .complete(content.terms(), content.subletFirm().isPresent());
        new PartyCheck(rules, check).complete(content);
        return check.problems();
    }

    private void forms(Check check, Content content) {
        new TermsCheck(rules, check).forms(content.terms());
        new PartyCheck(rules, check).forms(content);
    }
}
