package org.anju.institution;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.anju.api.store.Store;
import org.anju.institution.model.InstitutionAction;
import org.anju.institution.model.InstitutionState;
import org.anju.institution.store.InstitutionRow;
import org.anju.institution.store.InstitutionRows;
import org.anju.institution.store.Rows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The end of a filing's validity (INS-T10): reminders 60 and 30 days before, then 已过期. Doing it twice changes nothing. */
@Component(service = Expiry.class)
public final class Expiry {
    private static final int FIRST = 60;
    private static final int SECOND = 30;

    private final Store store;
    private final Settings settings;
    private final InstitutionRows institutions;
    private final Lifecycle lifecycle;
    private final Messages messages;

    @Activate
    public Expiry(
            @Reference(target = "(anju.domain=institution)") Store store,
            @Reference Settings settings,
            @Reference InstitutionRows institutions,
            @Reference Lifecycle lifecycle,
            @Reference Messages messages) {
        this.store = store;
        this.settings = settings;
        this.institutions = institutions;
        this.lifecycle = lifecycle;
        this.messages = messages;
    }

    /** Filed institutions whose validity is over or ends within 60 days. */
    public List<Long> due() {
        return institutions.filedWithValidityUpTo(settings.today().plusDays(FIRST));
    }

    /** Expires or reminds one, in a transaction of its own; whether it expired. */
    public boolean handle(long id) {
        return store.write(em -> {
            InstitutionRow row = Rows.institution(em, id);
            if (row == null || row.state() != InstitutionState.FILED || row.validTo() == null) {
                return false;
            }
            long left = ChronoUnit.DAYS.between(settings.today(), row.validTo());
            if (left < 0) {
                lifecycle.step(row, InstitutionAction.EXPIRE, row.version(), null);
                return true;
            }
            remind(row, left);
            return false;
        });
    }

    private void remind(InstitutionRow row, long left) {
        int due = left <= SECOND ? SECOND : FIRST;
        if (row.reminded() == 0 || row.reminded() > due) {
            LocalDate end = row.validTo();
            row.reminded(due);
            messages.toInstitution(row, "备案将于" + end + "到期", "请在到期前办理备案延续");
        }
    }
}
