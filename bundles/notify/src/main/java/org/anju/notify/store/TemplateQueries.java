package org.anju.notify.store;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Changed texts; runs inside a unit of {@link NotifyStore}. */
@Component(service = TemplateQueries.class)
public final class TemplateQueries {
    private final NotifyStore store;

    @Activate
    public TemplateQueries(@Reference NotifyStore store) {
        this.store = store;
    }

    public Optional<TemplateRow> find(String id) {
        return Optional.ofNullable(store.em().find(TemplateRow.class, id));
    }

    public void add(TemplateRow row) {
        store.em().persist(row);
    }

    public void remove(TemplateRow row) {
        store.em().remove(row);
    }

    /** Writes what was changed, so that the version shown is the one that the next change must name. */
    public void flush() {
        store.em().flush();
    }
}
