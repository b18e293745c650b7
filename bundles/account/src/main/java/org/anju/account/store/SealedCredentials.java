package org.anju.account.store;

import java.util.List;
import org.anju.api.secret.SealedColumns;
import org.osgi.service.component.annotations.Component;

/** The secrets of authenticator apps are sealed, the confirmed one and the offered one. */
@Component
public final class SealedCredentials implements SealedColumns {
    @Override
    public String table() {
        return "acc_credential";
    }

    @Override
    public List<String> keys() {
        return List.of("user_id");
    }

    @Override
    public List<String> columns() {
        return List.of("totp_secret", "totp_pending");
    }
}
