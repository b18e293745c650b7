package org.anju.account.store;

import java.time.Instant;
import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.anju.api.store.Times;

/** That somebody agreed to the privacy notice when he registered (隐私政策同意记录): to which one, when and from where. */
@Entity
@Table(name = "acc_consent")
public class ConsentRow {
    @Id
    @Column(name = "user_id")
    private long userId;

    @Column(name = "notice")
    private String notice;

    @Column(name = "given_at")
    private LocalDateTime givenAt;

    @Column(name = "address")
    private String address;

    protected ConsentRow() {}

    public ConsentRow(long userId, String notice, Instant now, String address) {
        this.userId = userId;
        this.notice = notice;
        this.givenAt = Times.column(now);
        this.address = address;
    }

    public String notice() {
        return notice;
    }

    public Instant givenAt() {
        return Times.instant(givenAt);
    }

    public String address() {
        return address;
    }
}
