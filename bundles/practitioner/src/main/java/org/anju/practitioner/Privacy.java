package org.anju.practitioner;

import org.anju.api.access.Callers;
import org.anju.api.audit.Audit;
import org.anju.api.value.Masking;
import org.anju.practitioner.model.PersonFacts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Masks personal data on the way out (§2.2); in full only with {@code pii.view}, and every such view is audited. */
@Component(service = Privacy.class)
public final class Privacy {
    private final Callers callers;
    private final Audit audit;
    private final Settings settings;

    @Activate
    public Privacy(@Reference Callers callers, @Reference Audit audit, @Reference Settings settings) {
        this.callers = callers;
        this.audit = audit;
        this.settings = settings;
    }

    public Masking masking() {
        return settings.masking();
    }

    /**
     * @param full whether the identity number is asked for in full
     * @param object what is looked at, for the audit, e.g. {@code card/17}
     */
    PersonFacts shown(PersonFacts facts, boolean full, String object) {
        if (!full) {
            return facts.masked(masking());
        }
        audit.fullView(callers.current(), "practitioner", object);
        return facts;
    }

    /** A person is looked up by his number; recorded. */
    void searched(String what) {
        audit.record("practitioner.person.search", what, "按身份证号码查询");
    }
}
