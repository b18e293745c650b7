package org.anju.listing;

import org.anju.api.access.Callers;
import org.anju.api.audit.Audit;
import org.anju.api.secret.Secrets;
import org.anju.api.value.Mask;
import org.anju.listing.store.VerificationRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Masks owners on the way out (§2.2); in full only with {@code pii.view}, and every such view is audited. */
@Component(service = Privacy.class)
public final class Privacy {
    private static final String OF_NATURAL_PERSONS_NOT = "02,07,08";

    private final Callers callers;
    private final Audit audit;
    private final Settings settings;
    private final Secrets secrets;

    /** An owner as he is shown. */
    public record Owner(String name, String idType, String idNo) {}

    @Activate
    public Privacy(
            @Reference Callers callers,
            @Reference Audit audit,
            @Reference Settings settings,
            @Reference Secrets secrets) {
        this.callers = callers;
        this.audit = audit;
        this.settings = settings;
        this.secrets = secrets;
    }

    /** As lists and notices show him: persons masked, institutions by their full name. */
    public Owner masked(VerificationRow row) {
        String name = row.ownerName(secrets);
        boolean institution = OF_NATURAL_PERSONS_NOT.contains(row.ownerIdType());
        return new Owner(
                institution ? name : Mask.name(name),
                row.ownerIdType(),
                settings.masking().idNo(row.ownerIdNo(secrets)));
    }

    /** @param full whether he is asked for in full */
    public Owner shown(VerificationRow row, boolean full) {
        if (!full) {
            return masked(row);
        }
        audit.fullView(callers.current(), "listing", "listing/" + row.id());
        return new Owner(row.ownerName(secrets), row.ownerIdType(), row.ownerIdNo(secrets));
    }
}
