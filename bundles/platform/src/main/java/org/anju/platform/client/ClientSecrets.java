package org.anju.platform.client;

import java.util.List;
import org.anju.api.secret.SealedColumns;
import org.osgi.service.component.annotations.Component;

/** Clients' secrets are sealed. */
@Component
public final class ClientSecrets implements SealedColumns {
    @Override
    public String table() {
        return "plt_client";
    }

    @Override
    public List<String> columns() {
        return List.of("secret");
    }
}
