package org.anju.account.store;

import java.time.Instant;
import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.anju.account.ca.Enterprise;
import org.anju.account.ca.Medium;
import org.anju.api.store.Times;

/**
 * A registration under way (机构管理用户注册, ACC-T01): first it waits for its challenge to be signed, then, for whoever holds the ticket, for
 * the form.
 */
@Entity
@Table(name = "acc_registration")
public class RegistrationRow {
    @Id
    @Column(name = "id")
    private String id;

    @Enumerated(EnumType.STRING)
    @Column(name = "medium")
    private Medium medium;

    @Column(name = "challenge")
    private String challenge;

    @Column(name = "ticket_hash")
    private String ticketHash;

    @Column(name = "enterprise_name")
    private String enterpriseName;

    @Column(name = "credit_code")
    private String creditCode;

    @Column(name = "expires_at")
    private LocalDateTime expiresAt;

    @Version
    @Column(name = "version")
    private int version;

    protected RegistrationRow() {}

    public RegistrationRow(String id, Medium medium, String challenge, Instant expires) {
        this.id = id;
        this.medium = medium;
        this.challenge = challenge;
        this.expiresAt = Times.column(expires);
    }

    public String id() {
        return id;
    }

    public Medium medium() {
        return medium;
    }

    public Instant expiresAt() {
        return Times.instant(expiresAt);
    }

    /** The challenge, for reading it to somebody who signs; null once it was used. */
    public String challenge() {
        return challenge;
    }

    /** Takes the challenge away: it counts once, whatever becomes of it. */
    public String takeChallenge() {
        String taken = challenge;
        challenge = null;
        return taken;
    }

    /** The enterprise has proved who it is. */
    public void proved(Enterprise enterprise, String hash, Instant expires) {
        enterpriseName = enterprise.name();
        creditCode = enterprise.creditCode();
        ticketHash = hash;
        expiresAt = Times.column(expires);
    }

    /** Null before the proof. */
    public String ticketHash() {
        return ticketHash;
    }

    public Enterprise enterprise() {
        return new Enterprise(enterpriseName, creditCode);
    }
}
