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

/** One line of the login log (登录日志, ACC-R17). */
@Entity
@Table(name = "acc_login_log")
public class LoginLogRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "acc_login_log")
    @SequenceGenerator(name = "acc_login_log", sequenceName = "acc_seq", allocationSize = 50)
    private long id;

    @Column(name = "logged_at")
    private LocalDateTime at;

    @Column(name = "user_id")
    private Long userId;

    @Column(name = "login_name")
    private String loginName;

    @Column(name = "port")
    private String port;

    @Column(name = "address")
    private String address;

    @Column(name = "event")
    private String event;

    @Column(name = "ok")
    private boolean ok;

    @Column(name = "reason")
    private String reason;

    protected LoginLogRow() {}

    public LoginLogRow(Instant at, Long userId, String loginName, String port, String address) {
        this.at = Times.column(at);
        this.userId = userId;
        this.loginName = loginName;
        this.port = port;
        this.address = address;
    }

    /** What happened and how it ended. */
    public LoginLogRow result(String itsEvent, boolean isOk, String itsReason) {
        event = itsEvent;
        ok = isOk;
        reason = itsReason;
        return this;
    }

    public long id() {
        return id;
    }

    public Instant at() {
        return Times.instant(at);
    }

    public Long userId() {
        return userId;
    }

    public String loginName() {
        return loginName;
    }

    public String port() {
        return port;
    }

    public String address() {
        return address;
    }

    public String event() {
        return event;
    }

    public boolean ok() {
        return ok;
    }

    public String reason() {
        return reason;
    }
}
