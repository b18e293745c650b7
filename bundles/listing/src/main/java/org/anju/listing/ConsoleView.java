package org.anju.listing;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.audit.Audit;
import org.anju.api.code.Divisions;
import org.anju.api.problem.Problem;
import org.anju.listing.store.AnswerTable;
import org.anju.listing.store.VerificationFilter;
import org.anju.listing.store.VerificationRow;
import org.anju.listing.store.VerificationRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What an operator at the console sees of verifications (§16.3). Each look is audited, as his who looked. */
@Component(service = ConsoleView.class)
public final class ConsoleView {
    private static final int SHOWN = 20;

    private final Callers callers;
    private final ListingService listings;
    private final VerificationRows rows;
    private final AnswerTable answers;
    private final Privacy privacy;
    private final Divisions divisions;
    private final Audit audit;

    @Activate
    public ConsoleView(
            @Reference Callers callers,
            @Reference ListingService listings,
            @Reference VerificationRows rows,
            @Reference AnswerTable answers,
            @Reference Privacy privacy,
            @Reference Divisions divisions,
            @Reference Audit audit) {
        this.callers = callers;
        this.listings = listings;
        this.rows = rows;
        this.answers = answers;
        this.privacy = privacy;
        this.divisions = divisions;
        this.audit = audit;
    }

    /** The newest verifications, whatever became of them. */
    public List<VerificationRow> newest(String operator) {
        return as(operator, () -> {
            audit.record("listing.console.list", "listing", "控制台查看房源核验列表");
            VerificationFilter all = new VerificationFilter(null, null, null, null, null, null, null);
            return listings.list(all, 1, SHOWN).items();
        });
    }

    /** One by its code. */
    public VerificationRow find(String operator, String code) {
        return as(operator, () -> {
            VerificationRow row = rows.byCode(code).orElseThrow(() -> new Problem(404, "NOT_FOUND", "没有核验码 " + code));
            audit.record("listing.console.view", "listing/" + row.id(), "控制台查看房源核验");
            return row;
        });
    }

    /** What the register answered in a request that failed, in full: it may name owners. */
    public AnswerTable.Answer answer(String operator, String trace) {
        return as(operator, () -> {
            VerificationRow row =
                    rows.failedIn(trace).orElseThrow(() -> new Problem(404, "NOT_FOUND", "没有流水号为 " + trace + " 的核验异常"));
            audit.record("listing.console.answer", "listing/" + row.id(), "控制台查看产权库接口应答");
            return answers.of(row.id()).orElseThrow(Problem::notFound);
        });
    }

    /** 权利人, masked. */
    public String owner(VerificationRow row) {
        return privacy.masked(row).name();
    }

    public String division(String code) {
        return divisions.display(code);
    }

    private <T> T as(String operator, Supplier<T> work) {
        return callers.as(Caller.operator(operator, Set.of()), work);
    }
}
