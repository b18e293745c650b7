package org.anju.account;

import java.util.List;
import org.anju.account.ca.CaParameters;
import org.anju.account.model.PasswordRules;
import org.anju.account.model.Ports;
import org.anju.api.parameter.Parameters;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the login page of a port shows and asks for. */
@Component(service = LoginOptions.class)
public final class LoginOptions {
    private final Identification identification;
    private final PasswordPolicy passwords;
    private final Parameters parameters;

    @Activate
    public LoginOptions(
            @Reference Identification identification,
            @Reference PasswordPolicy passwords,
            @Reference Parameters parameters) {
        this.identification = identification;
        this.passwords = passwords;
        this.parameters = parameters;
    }

    public Options at(String port) {
        PasswordRules rules = passwords.rules();
        return new Options(
                parameters.get(AccountParameters.CAPTCHA),
                identification.identifiers(port),
                parameters.get(AccountParameters.RECOVER_BY_SMS),
                rules.minLength(),
                rules.minClasses(),
                port.equals(Ports.ORG) && parameters.get(CaParameters.ENABLED),
                port.equals(Ports.ORG) ? parameters.get(AccountParameters.KEY_LOGIN) : "");
    }

    /**
     * @param captcha whether a captcha is asked
     * @param identifiers what a user may be known by: {@code loginName}, {@code mobile}, {@code companyName}, {@code idNo}
     * @param recoverBySms whether the password can be recovered by SMS
     * @param minLength fewest characters of a password
     * @param minClasses how many kinds of characters a password must mix
     * @param registration whether an institution's admin can be registered by CA login (用户注册)
     * @param keyLoginUrl where users of a 租赁密钥 log in, or empty (ACC-R03)
     */
    public record Options(
            boolean captcha,
            List<String> identifiers,
            boolean recoverBySms,
            int minLength,
            int minClasses,
            boolean registration,
            String keyLoginUrl) {}
}
