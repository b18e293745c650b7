package org.anju.practitioner;

import java.util.function.Supplier;
import org.anju.api.problem.Problem;
import org.anju.practitioner.store.CaseRows;
import org.anju.practitioner.store.Claims;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whose person is taken (PRA-R10). */
@Component(service = Duplicates.class)
public final class Duplicates {
    private final Claims claims;
    private final CaseRows cases;
    private final Settings settings;

    @Activate
    public Duplicates(@Reference Claims claims, @Reference CaseRows cases, @Reference Settings settings) {
        this.claims = claims;
        this.cases = cases;
        this.settings = settings;
    }

    /** M-PRA-01 */
    static Problem taken() {
        return Problem.duplicate("该人员已存在相关案件");
    }

    /**
     * Refuses a person who has a card or a case under verification anywhere, or a draft in the institution.
     *
     * @param self the case that asks, 0 for one that is not stored yet
     */
    void refuse(String idNoHash, long institutionId, long self) {
        boolean held = claims.caseOf(idNoHash).filter(id -> id != self).isPresent();
        boolean drafted = settings.get(Settings.DUPLICATE_DRAFTS) && cases.drafted(institutionId, idNoHash, self);
        if (held || drafted) {
            throw taken();
        }
    }

    /** Runs work that the unique keys of the database decide in the end: two may have come at the same moment. */
    static <T> T refusing(Supplier<T> work) {
        try {
            return work.get();
        } catch (Problem refused) {
            throw refused.isDuplicate() ? taken() : refused;
        }
    }
}
