package org.anju.institution.model;

import static org.anju.institution.model.FilingAction.AUTO_PASS;
import static org.anju.institution.model.FilingAction.DELETE;
import static org.anju.institution.model.FilingAction.END;
import static org.anju.institution.model.FilingAction.NEXT;
import static org.anju.institution.model.FilingAction.PASS;
import static org.anju.institution.model.FilingAction.REJECT;
import static org.anju.institution.model.FilingAction.RETURN;
import static org.anju.institution.model.FilingAction.SUBMIT;
import static org.anju.institution.model.FilingEffect.CLOSE_APPLICATION;
import static org.anju.institution.model.FilingEffect.ERASE;
import static org.anju.institution.model.FilingEffect.GIVE_CASE_NUMBER;
import static org.anju.institution.model.FilingEffect.KEEP_SUBMISSION;
import static org.anju.institution.model.FilingEffect.TELL_APPLICANT;
import static org.anju.institution.model.FilingEffect.TELL_REVIEWERS;
import static org.anju.institution.model.FilingRule.ENTERING_USER;
import static org.anju.institution.model.FilingRule.REVIEW_NOT_REQUIRED;
import static org.anju.institution.model.FilingState.DONE;
import static org.anju.institution.model.FilingState.DRAFT;
import static org.anju.institution.model.FilingState.EDITABLE;
import static org.anju.institution.model.FilingState.REFUSED;
import static org.anju.institution.model.FilingState.RETURNED;
import static org.anju.institution.model.FilingState.SUBMITTED;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.anju.api.procedure.Procedure;
import org.anju.api.procedure.Rule;

/** What the procedures about an institution that is already filed have in common: entry, submission, return, refusal. */
final class FollowUp {
    private static final Set<FilingState> OPEN = EnumSet.of(DRAFT, RETURNED, SUBMITTED);

    private final String row;
    private final Procedure.Builder<FilingState, FilingAction> table;

    /** @param row id of the transition in the specification, e.g. {@code INS-T07} */
    FollowUp(String id, String name, String row) {
        this.row = row;
        this.table = Procedure.<FilingState, FilingAction>table(id, name)
                .row("INS-T02", EDITABLE, NEXT, null, null, List.of(ENTERING_USER), List.of())
                .row("INS-T11", EDITABLE, DELETE, null, null, List.of(ENTERING_USER), List.of(CLOSE_APPLICATION, ERASE))
                .rowWithReason(
                        "INS-T05",
                        Set.of(SUBMITTED),
                        RETURN,
                        RETURNED,
                        Permissions.REVIEW,
                        List.of(),
                        List.of(KEEP_SUBMISSION, TELL_APPLICANT))
                .rowWithReason(
                        "INS-T06",
                        Set.of(SUBMITTED),
                        REJECT,
                        REFUSED,
                        Permissions.REVIEW,
                        List.of(),
                        List.of(CLOSE_APPLICATION, TELL_APPLICANT))
                .row("INS-T09", OPEN, END, REFUSED, null, List.of(), List.of(CLOSE_APPLICATION, TELL_APPLICANT));
    }

    /** 提交 under these rules, besides that of the entering user. */
    FollowUp submit(Rule... rules) {
        List<Rule> all = new ArrayList<>(List.of(ENTERING_USER, FilingRule.APPLICATION_OPEN));
        all.addAll(List.of(rules));
        table.row(row, EDITABLE, SUBMIT, SUBMITTED, null, all, List.of(GIVE_CASE_NUMBER, TELL_REVIEWERS));
        return this;
    }

    /** 通过 under these rules with this effect. */
    FollowUp pass(List<Rule> rules, FilingEffect effect) {
        table.row(row, Set.of(SUBMITTED), PASS, DONE, Permissions.REVIEW, rules, passed(effect));
        return this;
    }

    /** The same by itself where the city asks for no review. */
    FollowUp autoPass(List<Rule> rules, FilingEffect effect) {
        List<Rule> all = new ArrayList<>(List.of(REVIEW_NOT_REQUIRED));
        all.addAll(rules);
        table.row(row, Set.of(SUBMITTED), AUTO_PASS, DONE, null, all, passed(effect));
        return this;
    }

    private static List<org.anju.api.procedure.Effect> passed(FilingEffect effect) {
        return List.of(effect, CLOSE_APPLICATION, TELL_APPLICANT);
    }

    Procedure<FilingState, FilingAction> build() {
        return table.build();
    }
}
