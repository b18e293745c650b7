package org.anju.account.rest;

import java.util.Set;
import javax.ws.rs.core.Application;
import org.anju.account.Captchas;
import org.anju.account.Login;
import org.anju.account.LoginOptions;
import org.anju.account.PasswordChange;
import org.anju.account.SecondFactor;
import org.anju.api.rest.DomainApi;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The endpoints of accounts under {@code /api/v1/account}. */
@Component(service = Application.class)
@DomainApi(osgi_jaxrs_name = "account", osgi_jaxrs_application_base = "/api/v1/account")
public final class AccountApi extends Application {
    private final Set<Object> resources;

    @Activate
    public AccountApi(
            @Reference Login login,
            @Reference SecondFactor secondFactor,
            @Reference Captchas captchas,
            @Reference LoginOptions options,
            @Reference PasswordChange passwordChange) {
        resources =
                Set.of(new AuthResource(login, secondFactor, captchas, options), new PasswordResource(passwordChange));
    }

    @Override
    public Set<Object> getSingletons() {
        return resources;
    }
}
