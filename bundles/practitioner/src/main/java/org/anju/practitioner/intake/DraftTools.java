package org.anju.practitioner.intake;

import java.time.Clock;
import org.anju.api.audit.Audit;
import org.anju.api.event.Events;
import org.anju.api.procedure.Procedures;
import org.anju.api.secret.Secrets;
import org.anju.practitioner.Sight;
import org.anju.practitioner.store.DraftTable;
import org.anju.practitioner.store.FailureTable;
import org.anju.practitioner.store.ImportRows;
import org.anju.practitioner.store.PractitionerStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the {@link DraftDesk} of each import works with. */
@Component(service = DraftTools.class)
public final class DraftTools {
    final PractitionerStore store;
    final ImportRows imports;
    final DraftTable table;
    final FailureTable failures;
    final Sight sight;
    final Procedures procedures;
    final Audit audit;
    final Events events;
    final Secrets secrets;
    final Clock clock;

    @Activate
    public DraftTools(
            @Reference PractitionerStore store,
            @Reference ImportRows imports,
            @Reference DraftTable table,
            @Reference FailureTable failures,
            @Reference Sight sight,
            @Reference Procedures procedures,
            @Reference Audit audit,
            @Reference Events events,
            @Reference Secrets secrets,
            @Reference Clock clock) {
        this.store = store;
        this.imports = imports;
        this.table = table;
        this.failures = failures;
        this.sight = sight;
        this.procedures = procedures;
        this.audit = audit;
        this.events = events;
        this.secrets = secrets;
        this.clock = clock;
    }
}
