package org.anju.account;

import java.util.function.Supplier;
import org.anju.account.model.UserType;
import org.anju.account.store.AccountStore;
import org.anju.account.store.UserQueries;
import org.anju.account.store.UserRow;
import org.anju.api.problem.Check;
import org.anju.api.problem.Problem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Login names and mobiles are unique (ACC-F1): names in the deployment, mobiles among the living accounts of a port. The database has
 * the last word; of two that claim one at the same moment the loser gets the same message as a late-comer.
 */
@Component(service = Identifiers.class)
public final class Identifiers {
    private final AccountStore store;
    private final UserQueries users;

    @Activate
    public Identifiers(@Reference AccountStore store, @Reference UserQueries users) {
        this.store = store;
        this.users = users;
    }

    /** Adds what is wrong with a login name: a letter first, then letters, digits, {@code _}; 4–32 characters. */
    public static Check check(Check check, String loginName) {
        return check.optionalText("loginName", "登录用户名", loginName, 4, 32)
                .matches("loginName", "登录用户名", loginName, name -> name.matches("[A-Za-z][A-Za-z0-9_]*"));
    }

    /** Writes an account that claims the identifiers; 409 where one is taken. */
    public <T> T claim(Claim claim, Supplier<T> work) {
        try {
            return store.write(() -> {
                refuseTaken(claim);
                return work.get();
            });
        } catch (Problem p) {
            if (p.isDuplicate()) {
                store.read(() -> {
                    refuseTaken(claim);
                    return null;
                });
            }
            throw p;
        }
    }

    private void refuseTaken(Claim claim) {
        if (claim.loginName() != null
                && users.byLogin(claim.loginName()).filter(claim::isOther).isPresent()) {
            throw Problem.duplicate("该用户名已被使用");
        }
        boolean mobileTaken = claim.mobileHash() != null
                && users.byMobile(claim.mobileHash()).stream()
                        .anyMatch(u -> claim.isOther(u)
                                && u.type().home().equals(claim.type().home()));
        if (mobileTaken) {
            throw Problem.duplicate("该手机号已被使用");
        }
    }

    /** @param self the account that claims, 0 when it is new */
    public record Claim(long self, UserType type, String loginName, String mobileHash) {
        boolean isOther(UserRow user) {
            return user.id() != self;
        }
    }
}
