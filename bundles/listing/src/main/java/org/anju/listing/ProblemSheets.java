package org.anju.listing;

import org.anju.api.problem.Problem;
import org.anju.api.store.ChinaDay;
import org.anju.listing.store.AnswerTable;
import org.anju.listing.store.VerificationRow;
import org.anju.listing.store.VerificationRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 问题单 about a register that failed, filled in so that one click sends it (LST-R14, SYS-R10); nothing of the owner is in it. */
@Component(service = ProblemSheets.class)
public final class ProblemSheets {
    private final Sight sight;
    private final VerificationRows rows;
    private final AnswerTable answers;

    @Activate
    public ProblemSheets(@Reference Sight sight, @Reference VerificationRows rows, @Reference AnswerTable answers) {
        this.sight = sight;
        this.rows = rows;
        this.answers = answers;
    }

    /** What {@code POST /api/v1/platform/tickets} takes. */
    public record Sheet(String module, String traceId, String description) {}

    /** @throws Problem 404 for a trace in which no register failed, or that is somebody else's */
    public Sheet of(String trace) {
        VerificationRow row = rows.failedIn(trace).filter(sight::visible).orElseThrow(Problem::notFound);
        String what = answers.of(row.id())
                .map(answer -> answer.register() + "：" + answer.message())
                .orElse("");
        return new Sheet(
                "房源核验",
                row.trace(),
                "房源核验时产权库接口异常（" + what + "）。\n核验时间：" + ChinaDay.text(row.createdAt()) + "\n产权证号：" + row.certNo()
                        + "\n核验渠道：" + row.channel().label() + "\n流水号：" + row.trace());
    }
}
