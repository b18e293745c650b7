package org.anju.account;

import org.anju.account.store.CredentialRow;
import org.anju.account.store.UserRow;
import org.anju.api.parameter.Parameters;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who needs a second factor, and which (ACC-R20). Who enrolled one of his own will is asked for it too. */
@Component(service = SecondFactorRules.class)
public final class SecondFactorRules {
    private final Parameters parameters;

    @Activate
    public SecondFactorRules(@Reference Parameters parameters) {
        this.parameters = parameters;
    }

    /** The factor that is asked at login: TOTP, SMS or null. */
    public String asked(UserRow user, CredentialRow credential) {
        if (credential.totpSecret() != null) {
            return "TOTP";
        }
        return required(user) && kind().equals("SMS") ? "SMS" : null;
    }

    /** Whether the user must enrol first. */
    public boolean missing(UserRow user, CredentialRow credential) {
        return required(user) && kind().equals("TOTP") && credential.totpSecret() == null;
    }

    private boolean required(UserRow user) {
        return user.type().official() && parameters.get(AccountParameters.SECOND_FACTOR);
    }

    private String kind() {
        return parameters.get(AccountParameters.SECOND_FACTOR_KIND);
    }
}
