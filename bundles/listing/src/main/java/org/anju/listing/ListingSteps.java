package org.anju.listing;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.anju.api.access.Callers;
import org.anju.api.access.DataScope;
import org.anju.api.listing.ListingEvents;
import org.anju.api.number.Numbering;
import org.anju.api.problem.Problem;
import org.anju.api.procedure.CaseHandler;
import org.anju.api.procedure.Effect;
import org.anju.api.procedure.Procedures;
import org.anju.api.procedure.Rule;
import org.anju.api.procedure.StepRequest;
import org.anju.api.value.CheckToken;
import org.anju.listing.model.ListingAction;
import org.anju.listing.model.ListingEffect;
import org.anju.listing.model.ListingProcedure;
import org.anju.listing.model.ListingRule;
import org.anju.listing.store.VerificationRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes the steps of a verification ({@link ListingProcedure}), inside the running transaction. */
@Component(service = ListingSteps.class)
public final class ListingSteps {
    /** With these it is known how a verification ended: 核验时间 is theirs, not that of the request. */
    private static final Set<ListingAction> JUDGED = EnumSet.of(
            ListingAction.CONFIRM_PASSED,
            ListingAction.CONFIRM_FAILED,
            ListingAction.CONFIRM_ERROR,
            ListingAction.PASS,
            ListingAction.REJECT);

    private final Callers callers;
    private final Procedures procedures;
    private final Numbering numbering;
    private final Settings settings;
    private final Attempts attempts;
    private final Leases leases;
    private final Announcements announcements;
    private final Messages messages;
    private final Clock clock;

    @Activate
    public ListingSteps(
            @Reference Callers callers,
            @Reference Procedures procedures,
            @Reference Numbering numbering,
            @Reference Settings settings,
            @Reference Attempts attempts,
            @Reference Leases leases,
            @Reference Announcements announcements,
            @Reference Messages messages,
            @Reference Clock clock) {
        this.callers = callers;
        this.procedures = procedures;
        this.numbering = numbering;
        this.settings = settings;
        this.attempts = attempts;
        this.leases = leases;
        this.announcements = announcements;
        this.messages = messages;
        this.clock = clock;
    }

    /** A step on what the caller may see by his scope. */
    void step(VerificationRow row, ListingAction action, Integer version, String opinion) {
        if (JUDGED.contains(action)) {
            row.verified(clock.instant());
        }
        procedures.step(
                ListingProcedure.TABLE, row, new StepRequest<>(action, version, opinion), new Steps(action, opinion));
    }

    /** A step on what is known to be the caller's own, wherever the house lies. */
    void take(VerificationRow row, ListingAction action, Integer version, String opinion) {
        callers.as(callers.current().within(DataScope.everything()), () -> {
            step(row, action, version, opinion);
            return null;
        });
    }

    void countFailure(long requesterId) {
        attempts.count(requesterId);
    }

    private final class Steps implements CaseHandler<VerificationRow> {
        private final ListingAction action;
        private final String opinion;

        Steps(ListingAction action, String opinion) {
            this.action = action;
            this.opinion = opinion;
        }

        @Override
        public void check(Rule rule, VerificationRow row) {
            if (rule == ListingRule.NOT_USED) {
                leases.refuseUsed(row.code());
            } else if (!row.validUntil().isBefore(settings.today())) {
                throw Problem.wrongState();
            }
        }

        @Override
        public void apply(Effect effect, VerificationRow row) {
            switch ((ListingEffect) effect) {
                case ISSUE_CODE -> issue(row);
                case END_CODE -> {
                    row.ended(clock.instant());
                    row.opinion(opinion);
                }
                case COUNT_FAILURE -> attempts.count(row.requesterId());
                case PUBLISH -> announcements.say(event(action), row, opinion);
                case TELL_REVIEWERS -> messages.toReviewers(row);
                case TELL_REQUESTER -> messages.toRequester(row, opinion);
            }
        }
    }

    private void issue(VerificationRow row) {
        String code = numbering.next(Settings.NUMBER, Numbering.ofDivision(row.division()));
        int days = settings.get(Settings.VALID_DAYS);
        row.issue(code, CheckToken.fresh(), settings.today().plusDays(days));
    }

    private static String event(ListingAction action) {
        return switch (action) {
            case CONFIRM_PASSED, PASS -> ListingEvents.PASSED;
            case REVOKE -> ListingEvents.REVOKED;
            case INVALIDATE -> ListingEvents.INVALID;
            case EXPIRE -> ListingEvents.EXPIRED;
            default -> throw new IllegalArgumentException(action.name());
        };
    }
}
