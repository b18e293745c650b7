package org.anju.account.store;

import java.time.Instant;
import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.anju.account.model.Failures;
import org.anju.api.store.Times;

/** How a user proves who he is (登录凭据), one row per account. */
@Entity
@Table(name = "acc_credential")
public class CredentialRow {
    @Id
    @Column(name = "user_id")
    private long userId;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "must_change")
    private boolean mustChange;

    @Column(name = "password_changed_at")
    private LocalDateTime passwordChangedAt;

    @Column(name = "failures")
    private String failures;

    @Column(name = "locked_until")
    private LocalDateTime lockedUntil;

    @Column(name = "last_login_at")
    private LocalDateTime lastLoginAt;

    @Column(name = "last_login_ip")
    private String lastLoginIp;

    @Column(name = "totp_secret")
    private String totpSecret;

    @Column(name = "totp_pending")
    private String totpPending;

    @Column(name = "totp_step")
    private long totpStep;

    @Version
    @Column(name = "version")
    private int version;

    protected CredentialRow() {}

    public CredentialRow(long userId) {
        this.userId = userId;
    }

    public long userId() {
        return userId;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public boolean mustChange() {
        return mustChange;
    }

    public Instant passwordChangedAt() {
        return Times.instant(passwordChangedAt);
    }

    /** Sets a password; {@code change}: it must be changed at the next login (ACC-R07). */
    public void password(String hash, boolean change, Instant now) {
        passwordHash = hash;
        mustChange = change;
        passwordChangedAt = Times.column(now);
        clearFailures();
    }

    public Failures failures() {
        return Failures.parse(failures);
    }

    public void failures(Failures value) {
        failures = value.format();
    }

    /** Until when nobody gets in; null or past: not locked. */
    public Instant lockedUntil() {
        return Times.instant(lockedUntil);
    }

    public void lockedUntil(Instant until) {
        lockedUntil = Times.column(until);
    }

    public void clearFailures() {
        failures = null;
        lockedUntil = null;
    }

    public void loggedIn(Instant at, String address) {
        lastLoginAt = Times.column(at);
        lastLoginIp = address;
        clearFailures();
    }

    public Instant lastLoginAt() {
        return Times.instant(lastLoginAt);
    }

    public String lastLoginIp() {
        return lastLoginIp;
    }

    /** The enrolled TOTP secret, sealed; null when none is enrolled. */
    public String totpSecret() {
        return totpSecret;
    }

    /** The secret of an enrolment that waits for its first code, sealed. */
    public String totpPending() {
        return totpPending;
    }

    public void totpPending(String sealed) {
        totpPending = sealed;
    }

    /** The first code was right. */
    public void totpEnrolled(long step) {
        totpSecret = totpPending;
        totpPending = null;
        totpStep = step;
    }

    /** The time step of the last code used; each works once. */
    public long totpStep() {
        return totpStep;
    }

    public void totpStep(long step) {
        totpStep = step;
    }

    public void clearTotp() {
        totpSecret = null;
        totpPending = null;
        totpStep = 0;
    }
}
