package org.anju.institution;

import java.time.Clock;
import java.util.List;
import org.anju.api.procedure.CaseHandler;
import org.anju.api.procedure.Effect;
import org.anju.api.procedure.Procedures;
import org.anju.api.procedure.Rule;
import org.anju.api.procedure.StepRequest;
import org.anju.institution.model.FilingAction;
import org.anju.institution.model.FilingEffect;
import org.anju.institution.model.FilingKind;
import org.anju.institution.model.FilingState;
import org.anju.institution.store.FilingRow;
import org.anju.institution.store.FilingRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The applications about a filed institution that are not decided yet: under review they block its cancellation; they end with it. */
@Component(service = OpenApplications.class)
public final class OpenApplications {
    private static final String ENDED = "机构备案已注销，申请终止";

    private final Procedures procedures;
    private final FilingRows filings;
    private final Messages messages;
    private final Clock clock;

    @Activate
    public OpenApplications(
            @Reference Procedures procedures,
            @Reference FilingRows filings,
            @Reference Messages messages,
            @Reference Clock clock) {
        this.procedures = procedures;
        this.filings = filings;
        this.messages = messages;
        this.clock = clock;
    }

    /** Those under review, as M-INS-10 lists them; an application for the cancellation itself is none. */
    List<String> underReview(long institutionId) {
        return filings.about(institutionId).stream()
                .filter(f -> f.state() == FilingState.SUBMITTED && f.kind() != FilingKind.CANCELLATION)
                .map(f -> "待审核的" + f.kind().table().name() + "申请：" + f.caseNo())
                .toList();
    }

    /** Ends what is open, because the institution is cancelled. */
    void end(long institutionId) {
        filings.about(institutionId).stream()
                .filter(f -> !f.state().over())
                .forEach(f -> procedures.step(
                        f.kind().table(), f, new StepRequest<>(FilingAction.END, f.version(), ENDED), new End()));
    }

    private final class End implements CaseHandler<FilingRow> {
        @Override
        public void check(Rule rule, FilingRow filing) {
            throw new IllegalStateException(rule.label());
        }

        @Override
        public void apply(Effect effect, FilingRow filing) {
            if (effect == FilingEffect.CLOSE_APPLICATION) {
                filing.close();
            } else {
                filing.decided(ENDED, clock.instant());
                messages.toApplicant(filing, ENDED);
            }
        }
    }
}
