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
 * Login names and mobiles are unique (ACC-F1): names in the deployment, mobiles among the living accounts of a port; and so is the
 * admin of an institution (ACC-R02). The database has
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
        if (claim.adminOf() != null && users.admin(claim.adminOf()).isPresent()) {
            throw secondAdmin();
        }
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

    /** 409 M-ACC-02 */
    static Problem secondAdmin() {
        return Problem.duplicate("该机构已注册管理用户，管理用户唯一，注册后暂无法变更");
    }

    /**
     * @param self the account that claims, 0 when it is new
     * @param adminOf the institution whose admin it shall become, else null
     */
    public record Claim(long self, UserType type, String loginName, String mobileHash, Long adminOf) {
        Claim(long self, UserType type, String loginName, String mobileHash) {
            this(self, type, loginName, mobileHash, null);
        }

        boolean isOther(UserRow user) {
            return user.id() != self;
        }
    }
}
