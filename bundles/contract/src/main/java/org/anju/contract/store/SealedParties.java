package org.anju.contract.store;

import java.util.List;
import org.anju.api.secret.SealedColumns;
import org.osgi.service.component.annotations.Component;

/** Personal numbers of parties are sealed. */
@Component
public final class SealedParties implements SealedColumns {
    @Override
    public String table() {
        return "con_party";
    }

    @Override
    public List<String> columns() {
        return List.of("id_no", "phone", "agent_id_no", "agent_phone");
    }
}
