package org.anju.institution;

import org.anju.api.access.Callers;
import org.anju.api.audit.Audit;
import org.anju.api.parameter.Parameters;
import org.anju.api.value.Masking;
import org.anju.institution.model.Facts;
import org.anju.institution.model.StoreFacts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Masks personal data on the way out (§2.2); in full only with {@code pii.view}, and every such view is audited. */
@Component(service = Privacy.class)
public final class Privacy {
    private final Callers callers;
    private final Audit audit;
    private final Parameters parameters;

    @Activate
    public Privacy(@Reference Callers callers, @Reference Audit audit, @Reference Parameters parameters) {
        this.callers = callers;
        this.audit = audit;
        this.parameters = parameters;
    }

    Masking masking() {
        return Masking.of(parameters);
    }

    /**
     * @param full whether personal data is asked for in full
     * @param object what is looked at, for the audit, e.g. {@code filing/17}
     */
    Facts shown(Facts facts, boolean full, String object) {
        return full && granted(object) ? facts : facts.masked(masking());
    }

    StoreFacts shown(StoreFacts facts, boolean full, String object) {
        return full && granted(object) ? facts : facts.masked(masking());
    }

    /** Refuses without the right; records the view. */
    boolean granted(String object) {
        audit.fullView(callers.current(), "institution", object);
        return true;
    }
}
