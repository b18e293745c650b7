package org.anju.account.store;

import java.util.List;
import org.anju.api.secret.SealedColumns;
import org.osgi.service.component.annotations.Component;

/** Telephone and identity numbers of users are sealed. */
@Component
public final class SealedUsers implements SealedColumns {
    @Override
    public String table() {
        return "acc_user";
    }

    @Override
    public List<String> columns() {
        return List.of("mobile_sealed", "id_no_sealed");
    }
}
