package org.anju.account.store;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;
import javax.persistence.CollectionTable;
import javax.persistence.Column;
import javax.persistence.ElementCollection;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.FetchType;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import javax.persistence.Version;
import org.anju.account.model.UserScope;
import org.anju.account.model.UserStatus;
import org.anju.account.model.UserType;
import org.anju.api.procedure.Case;
import org.anju.api.store.Times;

/**
 * An account (用户, ACC-F1, SYS-F1). What changes with every login lies in {@link CredentialRow}, so that a failed login never
 * disturbs somebody who edits the user.
 *
 * <p>The keys are what must be unique: {@code login_key}, {@code mobile_key} (port and hash) and {@code admin_key} (institution of its
 * admin). They become null when the account is over, and are free again (ACC-T12).
 */
@Entity
@Table(name = "acc_user")
public class UserRow implements Case<UserStatus> {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "acc_user")
    @SequenceGenerator(name = "acc_user", sequenceName = "acc_seq", allocationSize = 50)
    private long id;

    @Column(name = "login_name")
    private String loginName;

    @Column(name = "login_key")
    private String loginKey;

    @Column(name = "mobile_sealed")
    private String mobileSealed;

    @Column(name = "mobile_hash")
    private String mobileHash;

    @Column(name = "mobile_key")
    private String mobileKey;

    @Column(name = "id_no_sealed")
    private String idNoSealed;

    @Column(name = "id_no_hash")
    private String idNoHash;

    @Enumerated(EnumType.STRING)
    @Column(name = "user_type")
    private UserType type;

    @Column(name = "real_name")
    private String realName;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private UserStatus status;

    @Column(name = "institution_id")
    private Long institutionId;

    @Column(name = "institution_name")
    private String institutionName;

    @Column(name = "admin_key")
    private Long adminKey;

    @Column(name = "department_id")
    private Long departmentId;

    @Column(name = "division")
    private String division;

    @Enumerated(EnumType.STRING)
    @Column(name = "scope")
    private UserScope scope;

    @Column(name = "key_number")
    private String keyNumber;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "acc_user_post", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "post_id")
    private Set<Long> posts = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "acc_user_function", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "function_id")
    private Set<String> functions = new HashSet<>();

    @Version
    @Column(name = "version")
    private int version;

    protected UserRow() {}

    /** A new account; the caller sets the rest and its identifiers. */
    public UserRow(UserType type, UserStatus status, String realName, Instant now) {
        this.type = type;
        this.status = status;
        this.realName = realName;
        this.createdAt = Times.column(now);
    }

    @Override
    public long id() {
        return id;
    }

    /** The login name; a mobile or identity number never stands in history or audit. */
    @Override
    public String label() {
        return loginName == null ? "用户" + id : loginName;
    }

    @Override
    public UserStatus state() {
        return status;
    }

    @Override
    public void state(UserStatus next) {
        status = next;
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public String division() {
        return division;
    }

    @Override
    public Long institutionId() {
        return institutionId;
    }

    public UserType type() {
        return type;
    }

    public String realName() {
        return realName;
    }

    public void realName(String value) {
        realName = value;
    }

    public String loginName() {
        return loginName;
    }

    /** Takes a login name (case-insensitive, ACC-F1). */
    public void loginName(String value) {
        loginName = value;
        loginKey = UserKeys.login(value);
    }

    public String mobileSealed() {
        return mobileSealed;
    }

    public String mobileHash() {
        return mobileHash;
    }

    /** Takes a mobile, sealed and hashed; null takes it away. */
    public void mobile(String sealed, String hash) {
        mobileSealed = sealed;
        mobileHash = hash;
        mobileKey = UserKeys.mobile(type, hash);
    }

    public String idNoSealed() {
        return idNoSealed;
    }

    /** The keyed hash of the identity number, null when there is none. */
    public String idNoHash() {
        return idNoHash;
    }

    public void idNo(String sealed, String hash) {
        idNoSealed = sealed;
        idNoHash = hash;
    }

    public String institutionName() {
        return institutionName;
    }

    /** Acts for this institution; an admin takes the one admin's place. */
    public void institution(Long institution, String name) {
        institutionId = institution;
        institutionName = name;
        adminKey = type == UserType.INS_ADMIN ? institution : null;
    }

    public Long departmentId() {
        return departmentId;
    }

    /** Works there; sees what the scope says. */
    public void department(Long department, String itsDivision, UserScope itsScope) {
        departmentId = department;
        division = itsDivision;
        scope = itsScope;
    }

    public UserScope scope() {
        return scope;
    }

    public String keyNumber() {
        return keyNumber;
    }

    public void keyNumber(String value) {
        keyNumber = value;
    }

    public Instant createdAt() {
        return Times.instant(createdAt);
    }

    public Set<Long> posts() {
        return posts;
    }

    public void posts(Set<Long> ids) {
        posts.retainAll(ids);
        posts.addAll(ids);
    }

    public Set<String> functions() {
        return functions;
    }

    public void functions(Set<String> ids) {
        functions.retainAll(ids);
        functions.addAll(ids);
    }

    /** Gives login name, mobile and the admin's place free; what is shown stays. */
    public void freeKeys() {
        loginKey = null;
        mobileKey = null;
        adminKey = null;
    }
}
