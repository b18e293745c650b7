package org.anju.practitioner.store;

import java.util.List;
import org.anju.api.secret.SealedColumns;
import org.osgi.service.component.annotations.Component;

/** Personal numbers of cards are sealed. */
@Component
public final class SealedCards implements SealedColumns {
    @Override
    public String table() {
        return "pra_card";
    }

    @Override
    public List<String> columns() {
        return List.of("id_no", "phone");
    }
}
