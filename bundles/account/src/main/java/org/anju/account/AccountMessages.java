package org.anju.account;

import java.util.Map;
import org.anju.account.model.UserStatus;
import org.anju.account.store.UserRow;
import org.anju.api.event.Events;
import org.anju.api.notify.Notification;
import org.anju.api.parameter.Parameters;
import org.anju.api.secret.Secrets;
import org.anju.api.value.Masking;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What accounts send by SMS (§13). Each call runs in the transaction of what it tells. */
@Component(service = AccountMessages.class)
public final class AccountMessages {
    private final Events events;
    private final Secrets secrets;
    private final Parameters parameters;

    @Activate
    public AccountMessages(@Reference Events events, @Reference Secrets secrets, @Reference Parameters parameters) {
        this.events = events;
        this.secrets = secrets;
        this.parameters = parameters;
    }

    /** NTF-01: an initial or reset password. */
    public void password(UserRow user, String password) {
        String state = user.state() == UserStatus.PENDING ? "已生成，审核通过后可以登录" : "已开通";
        send("NTF-01", user, Map.of("login", shown(user), "state", state), Map.of("password", password));
    }

    /** NTF-11: the password was reset or the account locked. */
    public void told(UserRow user, String event) {
        if (user.mobileSealed() != null) {
            send("NTF-11", user, Map.of("login", shown(user), "event", event), Map.of());
        }
    }

    /** NTF-13: a one-time code (验证码). */
    public void code(UserRow user, String code, int minutes) {
        send("NTF-13", user, Map.of("minutes", String.valueOf(minutes)), Map.of("code", code));
    }

    /** What the user is told to enter with (ACC-R12): his login name, or his mobile, masked, where his port knows no login names. */
    String shown(UserRow user) {
        boolean named = parameters
                .get(AccountParameters.identifiersAt(user.type().home()))
                .contains("loginName");
        boolean byMobile = user.mobileSealed() != null && (user.loginName() == null || !named);
        return byMobile ? Masking.of(parameters).mobile(secrets.decrypt(user.mobileSealed())) : user.loginName();
    }

    private void send(String template, UserRow user, Map<String, String> values, Map<String, String> secret) {
        Map<String, String> sealed = new java.util.HashMap<>();
        secret.forEach((key, value) -> sealed.put(key, secrets.encrypt(value)));
        Notification message = Notification.toMobile(template, user.mobileSealed(), values, sealed);
        events.publish(Notification.EVENT, "user/" + user.id(), message.data());
    }
}
