package org.anju.account.store;

import java.time.Instant;
import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.anju.api.store.Times;

/**
 * A one-time code or a login that waits for its second factor. {@code userId} is 0 where a code was asked for a mobile that nobody has,
 * so that the answer and the waiting time are the same.
 */
@Entity
@Table(name = "acc_code")
public class CodeRow {
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "user_id")
    private long userId;

    @Column(name = "port")
    private String port;

    @Column(name = "code_hash")
    private String codeHash;

    @Column(name = "tries")
    private int tries;

    @Column(name = "sent_at")
    private LocalDateTime sentAt;

    @Column(name = "expires_at")
    private LocalDateTime expiresAt;

    @Version
    @Column(name = "version")
    private int version;

    protected CodeRow() {}

    public CodeRow(String id) {
        this.id = id;
    }

    /** A new code takes the place of the former one. */
    public void send(long user, String itsPort, String hash, Instant now, Instant expires) {
        userId = user;
        port = itsPort;
        codeHash = hash;
        tries = 0;
        sentAt = Times.column(now);
        expiresAt = Times.column(expires);
    }

    public long userId() {
        return userId;
    }

    public String port() {
        return port;
    }

    /** Null where the second factor is not a code that was sent. */
    public String codeHash() {
        return codeHash;
    }

    public int tries() {
        return tries;
    }

    public void tried() {
        tries++;
    }

    public Instant sentAt() {
        return Times.instant(sentAt);
    }

    public Instant expiresAt() {
        return Times.instant(expiresAt);
    }
}
