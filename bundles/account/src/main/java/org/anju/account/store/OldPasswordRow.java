package org.anju.account.store;

import java.time.Instant;
import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.anju.api.store.Times;

/** Hash of a password that a user had or has, for the history rule of ACC-R05. */
@Entity
@Table(name = "acc_old_password")
public class OldPasswordRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "acc_old_password")
    @SequenceGenerator(name = "acc_old_password", sequenceName = "acc_seq", allocationSize = 50)
    private long id;

    @Column(name = "user_id")
    private long userId;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "set_at")
    private LocalDateTime setAt;

    protected OldPasswordRow() {}

    public OldPasswordRow(long userId, String passwordHash, Instant now) {
        this.userId = userId;
        this.passwordHash = passwordHash;
        this.setAt = Times.column(now);
    }
}
