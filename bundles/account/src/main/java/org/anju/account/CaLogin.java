package org.anju.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.anju.account.ca.Authorities;
import org.anju.account.ca.CaParameters;
import org.anju.account.ca.CaUnavailable;
import org.anju.account.ca.CertificateAuthority;
import org.anju.account.ca.Enterprise;
import org.anju.account.ca.Medium;
import org.anju.account.ca.Proof;
import org.anju.account.ca.ProofCheck;
import org.anju.account.ca.ProofRefused;
import org.anju.account.model.RandomCodes;
import org.anju.account.store.AccountStore;
import org.anju.account.store.RegistrationQueries;
import org.anju.account.store.RegistrationRow;
import org.anju.api.audit.Audit;
import org.anju.api.parameter.Parameters;
import org.anju.api.problem.Problem;
import org.anju.api.secret.Secrets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * CA login, the entry to registration (ACC-R03): a challenge is signed with 法人一证通 UKey or 电子营业执照, and who signed it gets a ticket for
 * the form. A challenge counts once, for one registration, for some minutes.
 */
@Component(service = CaLogin.class)
public final class CaLogin {
    private final AccountStore store;
    private final RegistrationQueries registrations;
    private final Authorities authorities;
    private final FiledInstitutions institutions;
    private final CaWords words;
    private final Secrets secrets;
    private final Parameters parameters;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public CaLogin(
            @Reference AccountStore store,
            @Reference RegistrationQueries registrations,
            @Reference Authorities authorities,
            @Reference FiledInstitutions institutions,
            @Reference CaWords words,
            @Reference Secrets secrets,
            @Reference Parameters parameters,
            @Reference Audit audit,
            @Reference Clock clock) {
        this.store = store;
        this.registrations = registrations;
        this.authorities = authorities;
        this.institutions = institutions;
        this.words = words;
        this.secrets = secrets;
        this.parameters = parameters;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is to be signed. */
    public Challenge challenge(Medium medium) {
        refuseWhereOff();
        String id = RandomCodes.token();
        String text = "ANJU-CA-LOGIN " + id + " " + RandomCodes.token();
        int seconds = parameters.get(CaParameters.CHALLENGE_SECONDS);
        store.write(() -> {
            registrations.add(
                    new RegistrationRow(id, medium, text, clock.instant().plusSeconds(seconds)));
            return null;
        });
        return new Challenge(id, text, seconds);
    }

    /** Checks the signed challenge; who cannot register (ACC-R01, ACC-R02) is told before he fills the form. */
    public Proved prove(String id, Proof proof) {
        refuseWhereOff();
        Taken taken = store.write(() -> registrations
                .lock(id)
                .filter(this::lives)
                .map(row -> new Taken(row.medium(), row.takeChallenge()))
                .orElse(new Taken(null, null)));
        if (taken.challenge() == null) {
            throw over();
        }
        Enterprise enterprise = believed(taken, proof);
        institutions.mayRegister(enterprise);
        String ticket = RandomCodes.token();
        int minutes = parameters.get(CaParameters.FORM_MINUTES);
        store.write(() -> {
            Instant expires = clock.instant().plusSeconds(60L * minutes);
            registrations.lock(id).orElseThrow(CaLogin::over).proved(enterprise, hash(ticket), expires);
            audit.record("account.ca.login", "enterprise/" + enterprise.creditCode(), "CA登录成功");
            return null;
        });
        return new Proved(id, ticket, enterprise.name(), enterprise.creditCode(), minutes);
    }

    private record Taken(Medium medium, String challenge) {}

    private Enterprise believed(Taken taken, Proof proof) {
        try {
            CertificateAuthority authority = authorities.current();
            return new ProofCheck(authority.trust(taken.medium()), authority.names(), clock.instant())
                    .check(taken.challenge(), proof);
        } catch (CaUnavailable e) {
            throw words.unavailable(e);
        } catch (ProofRefused e) {
            store.write(() -> {
                audit.record("account.ca.login", "enterprise", e.fault().words());
                return null;
            });
            throw words.refused(e.fault());
        }
    }

    /** The registration that a ticket opens; empty when it is over. Runs in a transaction. */
    Optional<RegistrationRow> opened(String id, String ticket) {
        return registrations
                .lock(id)
                .filter(this::lives)
                .filter(row -> row.ticketHash() != null && row.ticketHash().equals(hash(ticket)));
    }

    /** The medium and the challenge of a registration that nobody answered yet, for the simulator. */
    Optional<RegistrationRow> waiting(String id) {
        return registrations.find(id).filter(this::lives).filter(row -> row.challenge() != null);
    }

    void refuseWhereOff() {
        if (!parameters.get(CaParameters.ENABLED)) {
            throw Problem.forbidden("未开放CA数字证书注册，请联系主管部门");
        }
    }

    private boolean lives(RegistrationRow row) {
        return row.expiresAt().isAfter(clock.instant());
    }

    private String hash(String ticket) {
        return secrets.hash("ca-ticket:" + ticket);
    }

    /** Used, expired, or never there. */
    static Problem over() {
        return Problem.invalid("id", "CA登录已失效，请重新登录");
    }

    /**
     * @param id of the registration
     * @param challenge what is to be signed, in UTF-8
     * @param seconds how long it is good
     */
    public record Challenge(String id, String challenge, int seconds) {}

    /**
     * @param ticket opens the form, once
     * @param minutes how long
     */
    public record Proved(String id, String ticket, String institutionName, String creditCode, int minutes) {}
}
