package org.anju.account;

import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.anju.account.model.RandomCodes;
import org.anju.account.model.Totp;
import org.anju.account.store.AccountStore;
import org.anju.account.store.CredentialQueries;
import org.anju.account.store.CredentialRow;
import org.anju.account.store.UserQueries;
import org.anju.account.store.UserRow;
import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.access.Sessions;
import org.anju.api.document.QrCodes;
import org.anju.api.problem.Problem;
import org.anju.api.secret.Secrets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Enrols an authenticator app (ACC-R20): QR code, first code, eight recovery codes shown once. */
@Component(service = TotpEnrolment.class)
public final class TotpEnrolment {
    private static final String ISSUER = "安居";
    private static final int RECOVERY_CODES = 8;
    private static final int QR_PIXELS = 240;

    private final AccountStore store;
    private final UserQueries users;
    private final CredentialQueries credentials;
    private final Secrets secrets;
    private final Callers callers;
    private final Sessions sessions;
    private final Doorway doorway;
    private final LoginLog log;
    private final Clock clock;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile QrCodes qrCodes;

    @Activate
    public TotpEnrolment(
            @Reference AccountStore store,
            @Reference UserQueries users,
            @Reference CredentialQueries credentials,
            @Reference Secrets secrets,
            @Reference Callers callers,
            @Reference Sessions sessions,
            @Reference Doorway doorway,
            @Reference LoginLog log,
            @Reference Clock clock) {
        this.store = store;
        this.users = users;
        this.credentials = credentials;
        this.secrets = secrets;
        this.callers = callers;
        this.sessions = sessions;
        this.doorway = doorway;
        this.log = log;
        this.clock = clock;
    }

    /** A new secret; it counts once its first code was typed. Refused where one is enrolled: a reset takes that away. */
    public Offer offer() {
        Caller caller = passwordChanged();
        String secret = Totp.newSecret();
        store.write(() -> {
            CredentialRow credential = credentials.lock(caller.userId());
            if (credential.totpSecret() != null) {
                throw Problem.wrongState();
            }
            credential.totpPending(secrets.encrypt(secret));
        });
        String uri = Totp.uri(ISSUER, caller.login(), secret);
        return new Offer(secret, uri, picture(uri));
    }

    /** Ends the enrolment and lifts the restriction of the session. */
    public Enrolled confirm(String code) {
        Caller caller = passwordChanged();
        List<String> recovery = IntStream.range(0, RECOVERY_CODES)
                .mapToObj(i -> RandomCodes.readable(5) + "-" + RandomCodes.readable(5))
                .toList();
        store.write(() -> {
            CredentialRow credential = credentials.lock(caller.userId());
            credential.totpEnrolled(matching(credential, code));
            credentials.recoveryCodes(caller.userId(), hashes(caller, recovery));
            UserRow user = users.find(caller.userId()).orElseThrow(Problem::unauthenticated);
            sessions.replaceCurrent(doorway.caller(user, credential, caller.port()));
            log.event(user, caller.port(), "TOTP", "启用动态口令");
        });
        return new Enrolled(recovery);
    }

    private long matching(CredentialRow credential, String code) {
        if (credential.totpPending() == null) {
            throw Problem.wrongState();
        }
        OptionalLong step = Totp.match(secrets.decrypt(credential.totpPending()), code.strip(), clock.instant(), 0);
        return step.orElseThrow(SecondFactor::wrong);
    }

    private List<String> hashes(Caller caller, List<String> recovery) {
        return recovery.stream()
                .map(code -> SecondFactor.recoveryHash(secrets, caller.userId(), code))
                .toList();
    }

    /** The password comes first; until then even this is refused (ACC-R07). */
    private Caller passwordChanged() {
        Caller caller = callers.current();
        if ("PASSWORD_CHANGE_REQUIRED".equals(caller.restricted())) {
            throw new Problem(403, "PASSWORD_CHANGE_REQUIRED", "首次登录请修改密码");
        }
        return caller;
    }

    private String picture(String uri) {
        QrCodes painter = qrCodes;
        return painter == null
                ? null
                : "data:image/png;base64," + Base64.getEncoder().encodeToString(painter.png(uri, QR_PIXELS));
    }

    /** @param qr the QR code as a data address; null where pictures are away, then the secret is typed */
    public record Offer(String secret, String uri, String qr) {}

    /** Shown once. */
    public record Enrolled(List<String> recoveryCodes) {}
}
