package org.anju.itests.sample;

import java.util.Set;
import org.anju.api.event.Event;
import org.anju.api.event.EventSubscriber;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes down what it hears, in the order of hearing; a position that it has already changes nothing, as the api asks. */
@Component
public final class Listener implements EventSubscriber {
    static final String HAPPENED = "sample.happened";

    private final SampleTables tables;

    @Activate
    public Listener(@Reference SampleTables tables) {
        this.tables = tables;
    }

    @Override
    public String name() {
        return "sample.listener";
    }

    @Override
    public Set<String> types() {
        return Set.of(HAPPENED);
    }

    @Override
    public void on(Event event) {
        tables.write(() -> {
            if (tables.ask(row -> row.getLong(1), "SELECT line FROM smp_heard WHERE position = ?", event.position())
                    .isEmpty()) {
                tables.change(
                        "INSERT INTO smp_heard (position, number) VALUES (?, ?)",
                        event.position(),
                        event.number("number"));
            }
        });
    }
}
