package org.anju.account;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.anju.account.store.AccountStore;
import org.anju.account.store.UserQueries;
import org.anju.account.store.UserRow;
import org.anju.api.parameter.Parameters;
import org.anju.api.problem.Problem;
import org.anju.api.secret.Secrets;
import org.anju.api.value.Names;
import org.anju.api.value.Phone;
import org.anju.api.value.ResidentId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds the account that somebody means at a port (ACC-R12). */
@Component(service = Identification.class)
public final class Identification {
    private static final List<String> KINDS = List.of("loginName", "mobile", "idNo", "companyName");

    private final AccountStore store;
    private final UserQueries users;
    private final Secrets secrets;
    private final Parameters parameters;

    @Activate
    public Identification(
            @Reference AccountStore store,
            @Reference UserQueries users,
            @Reference Secrets secrets,
            @Reference Parameters parameters) {
        this.store = store;
        this.users = users;
        this.secrets = secrets;
        this.parameters = parameters;
    }

    /** What a user may be known by at a port. Refuses an unknown port with 400. */
    public List<String> identifiers(String port) {
        var parameter = AccountParameters.identifiersAt(port);
        if (parameter == null) {
            throw Problem.invalid("port", "登录端口取值不在字典范围内");
        }
        return parameters.get(parameter);
    }

    /** The account, of whatever state; one of this port's own before others. */
    public Optional<UserRow> find(String port, String identifier) {
        return store.read(() -> identifiers(port).stream()
                .map(kind -> find(kind, port, identifier.strip()))
                .filter(Objects::nonNull)
                .findFirst());
    }

    /**
     * Under which key the failures of an identifier are counted that belongs to nobody. An account is the same at each port that knows it
     * by this kind of identifier; so is nobody, otherwise a lock at one port would tell at another who exists.
     */
    public String keyOfNobody(String port, String identifier) {
        String text = identifier.strip().toLowerCase(Locale.ROOT);
        String kind = KINDS.stream()
                .filter(identifiers(port)::contains)
                .filter(k -> couldBe(k, text))
                .findFirst()
                .orElse("none");
        return secrets.hash("login:" + kind + ":" + text);
    }

    private static boolean couldBe(String kind, String text) {
        return switch (kind) {
            case "loginName" -> text.matches("[a-z].*");
            case "mobile" -> Phone.isMobile(text);
            case "idNo" -> text.matches("\\d{17}[\\dx]");
            default -> true;
        };
    }

    /** The living account of this port with a mobile. */
    public Optional<UserRow> byMobile(String port, String mobile) {
        return store.read(() -> users.byMobile(secrets.hash(mobile)).stream()
                .filter(u -> u.type().entersAt(port))
                .findFirst());
    }

    private UserRow find(String kind, String port, String identifier) {
        return switch (kind) {
            case "mobile" -> Phone.isMobile(identifier) ? first(users.byMobile(secrets.hash(identifier)), port) : null;
            case "idNo" -> first(users.byIdNo(secrets.hash(ResidentId.normalise(identifier))), port);
            case "companyName" -> company(users.byCompany(Names.normalise(identifier)));
            default -> users.byLogin(identifier).orElse(null);
        };
    }

    private static UserRow first(List<UserRow> found, String port) {
        return found.stream()
                .filter(u -> u.type().entersAt(port))
                .findFirst()
                .orElse(found.isEmpty() ? null : found.get(0));
    }

    /** Two institutions of one name cannot be told apart. */
    private static UserRow company(List<UserRow> found) {
        if (found.size() > 1) {
            throw Problem.invalid("identifier", "公司名称不唯一，请使用手机号登录");
        }
        return found.isEmpty() ? null : found.get(0);
    }
}
