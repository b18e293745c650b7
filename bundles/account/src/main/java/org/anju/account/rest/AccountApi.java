package org.anju.account.rest;

import java.util.Set;
import javax.ws.rs.core.Application;
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
            @Reference AuthResource auth,
            @Reference PasswordResource password,
            @Reference TotpResource totp,
            @Reference MeResource me,
            @Reference UserResource users,
            @Reference RoleResource roles,
            @Reference PostResource posts,
            @Reference DepartmentResource departments,
            @Reference OperatorResource operators,
            @Reference LoginLogResource loginLogs,
            @Reference RegistrationResource registrations,
            @Reference CaSimulatorResource caSimulator,
            @Reference AdminResource admin) {
        resources = Set.of(
                auth,
                password,
                totp,
                me,
                users,
                roles,
                posts,
                departments,
                operators,
                loginLogs,
                registrations,
                caSimulator,
                admin);
    }

    @Override
    public Set<Object> getSingletons() {
        return resources;
    }
}
