package org.anju.notify.store;

import java.util.List;
import org.anju.api.secret.SealedColumns;
import org.osgi.service.component.annotations.Component;

/** Messages to telephones are sealed, number and text. */
@Component
public final class SealedOutbox implements SealedColumns {
    @Override
    public String table() {
        return "ntf_outbox";
    }

    @Override
    public List<String> columns() {
        return List.of("mobile_sealed", "text_sealed", "masked_sealed");
    }
}
