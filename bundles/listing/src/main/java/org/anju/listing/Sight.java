package org.anju.listing;

import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.problem.Problem;
import org.anju.listing.model.Permissions;
import org.anju.listing.store.VerificationRow;
import org.anju.listing.store.VerificationRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the caller may see (§2.4): his own verifications, and with the right those of his scope; all else is answered like what does not exist. */
@Component(service = Sight.class)
public final class Sight {
    private final Callers callers;
    private final VerificationRows rows;

    @Activate
    public Sight(@Reference Callers callers, @Reference VerificationRows rows) {
        this.callers = callers;
        this.rows = rows;
    }

    Caller caller() {
        return callers.current();
    }

    VerificationRow row(long id) {
        return rows.find(id).filter(this::visible).orElseThrow(Problem::notFound);
    }

    boolean visible(VerificationRow row) {
        Caller caller = callers.current();
        return own(row)
                || caller.userId() == 0
                || caller.may(Permissions.VIEW) && caller.scope().covers(row.division(), row.institutionId());
    }

    /** Whether the caller, or somebody of his institution, asked for it. */
    boolean own(VerificationRow row) {
        Caller caller = callers.current();
        boolean ofInstitution =
                row.institutionId() != null && row.institutionId().equals(caller.institutionId());
        return ofInstitution || caller.userId() != 0 && caller.userId() == row.requesterId();
    }

    /** Whether lists hold what lies in the caller's scope; else only what he asked for himself. */
    boolean wide() {
        Caller caller = callers.current();
        return caller.userId() == 0 || caller.may(Permissions.VIEW) || caller.institutionId() != null;
    }
}
