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

/**
 * Failed logins under an identifier that belongs to nobody. They are counted and locked like those of an account, because otherwise the
 * number of tries left would tell who exists (ACC-R06).
 */
@Entity
@Table(name = "acc_unknown_login")
public class UnknownLoginRow {
    @Id
    @Column(name = "identifier_hash")
    private String identifierHash;

    @Column(name = "failures")
    private String failures;

    @Column(name = "locked_until")
    private LocalDateTime lockedUntil;

    @Column(name = "seen_at")
    private LocalDateTime seenAt;

    @Version
    @Column(name = "version")
    private int version;

    protected UnknownLoginRow() {}

    public UnknownLoginRow(String identifierHash) {
        this.identifierHash = identifierHash;
    }

    public Failures failures() {
        return Failures.parse(failures);
    }

    public Instant lockedUntil() {
        return Times.instant(lockedUntil);
    }

    public void failed(Failures now, Instant until, Instant seen) {
        failures = now.format();
        lockedUntil = Times.column(until);
        seenAt = Times.column(seen);
    }
}
