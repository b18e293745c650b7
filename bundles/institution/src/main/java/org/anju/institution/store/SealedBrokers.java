package org.anju.institution.store;

import java.util.List;
import org.anju.api.secret.SealedColumns;
import org.osgi.service.component.annotations.Component;

/** Identity numbers of an institution's brokers are sealed. */
@Component
public final class SealedBrokers implements SealedColumns {
    @Override
    public String table() {
        return "ins_broker";
    }

    @Override
    public List<String> keys() {
        return List.of("facts_id", "place");
    }

    @Override
    public List<String> columns() {
        return List.of("id_no");
    }
}
