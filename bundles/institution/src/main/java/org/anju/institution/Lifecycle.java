package org.anju.institution;

import org.anju.api.institution.InstitutionEvents;
import org.anju.api.problem.Problem;
import org.anju.api.procedure.CaseHandler;
import org.anju.api.procedure.Effect;
import org.anju.api.procedure.Procedures;
import org.anju.api.procedure.Rule;
import org.anju.api.procedure.StepRequest;
import org.anju.institution.model.FilingRule;
import org.anju.institution.model.InstitutionAction;
import org.anju.institution.model.InstitutionEffect;
import org.anju.institution.model.InstitutionProcedure;
import org.anju.institution.model.InstitutionRule;
import org.anju.institution.store.InstitutionRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes the steps of an institution's life ({@link InstitutionProcedure}), inside the running transaction. */
@Component(service = Lifecycle.class)
public final class Lifecycle {
    private final Procedures procedures;
    private final Settings settings;
    private final Blockers blockers;
    private final OpenApplications applications;
    private final Announcements announcements;
    private final Messages messages;

    @Activate
    public Lifecycle(
            @Reference Procedures procedures,
            @Reference Settings settings,
            @Reference Blockers blockers,
            @Reference OpenApplications applications,
            @Reference Announcements announcements,
            @Reference Messages messages) {
        this.procedures = procedures;
        this.settings = settings;
        this.blockers = blockers;
        this.applications = applications;
        this.announcements = announcements;
        this.messages = messages;
    }

    void step(InstitutionRow institution, InstitutionAction action, Integer version, String opinion) {
        procedures.step(
                InstitutionProcedure.TABLE,
                institution,
                new StepRequest<>(action, version, opinion),
                new Steps(action, opinion));
    }

    private final class Steps implements CaseHandler<InstitutionRow> {
        private final InstitutionAction action;
        private final String opinion;

        Steps(InstitutionAction action, String opinion) {
            this.action = action;
            this.opinion = opinion;
        }

        @Override
        public void check(Rule rule, InstitutionRow institution) {
            if (rule == FilingRule.NO_BLOCKERS) {
                blockers.refuseIfAny(institution.id());
            } else if (rule == InstitutionRule.VALIDITY_OVER
                    && (institution.validTo() == null || !institution.validTo().isBefore(settings.today()))) {
                throw Problem.wrongState();
            }
        }

        @Override
        public void apply(Effect effect, InstitutionRow institution) {
            switch ((InstitutionEffect) effect) {
                case END_APPLICATIONS -> applications.end(institution.id());
                case PUBLISH -> announcements.say(event(action), institution);
                case RELEASE_LICENSE -> institution.release();
                case TELL_INSTITUTION ->
                    messages.toInstitution(institution, institution.state().label(), opinion);
            }
        }
    }

    private static String event(InstitutionAction action) {
        return switch (action) {
            case SUSPEND -> InstitutionEvents.SUSPENDED;
            case RESUME -> InstitutionEvents.RESUMED;
            case CANCEL, CANCEL_EX_OFFICIO -> InstitutionEvents.CANCELLED;
            case EXPIRE -> InstitutionEvents.EXPIRED;
            case GENERATE_ADMIN -> throw new IllegalArgumentException(action.name());
        };
    }
}
