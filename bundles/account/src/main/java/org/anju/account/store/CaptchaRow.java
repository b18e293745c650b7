package org.anju.account.store;

import java.time.Instant;
import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.anju.api.store.Times;

/** A captcha (图形验证码) that was drawn and not yet used. */
@Entity
@Table(name = "acc_captcha")
public class CaptchaRow {
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "text_hash")
    private String textHash;

    @Column(name = "expires_at")
    private LocalDateTime expiresAt;

    protected CaptchaRow() {}

    public CaptchaRow(String id, String textHash, Instant expiresAt) {
        this.id = id;
        this.textHash = textHash;
        this.expiresAt = Times.column(expiresAt);
    }
}
