package org.anju.account.store;

import java.util.HashSet;
import java.util.Set;
import javax.persistence.CollectionTable;
import javax.persistence.Column;
import javax.persistence.ElementCollection;
import javax.persistence.Entity;
import javax.persistence.FetchType;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import javax.persistence.Version;

/**
 * A role (角色, SYS-F2). Built-in roles hold what the installed domains give them, plus what was granted, less what was revoked here; so
 * a domain installed later brings its rights to them.
 */
@Entity
@Table(name = "acc_role")
public class RoleRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "acc_role")
    @SequenceGenerator(name = "acc_role", sequenceName = "acc_seq", allocationSize = 50)
    private long id;

    @Column(name = "code")
    private String code;

    @Column(name = "name")
    private String name;

    @Column(name = "built_in")
    private boolean builtIn;

    @Column(name = "enabled")
    private boolean enabled = true;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "acc_role_grant", joinColumns = @JoinColumn(name = "role_id"))
    @Column(name = "permission")
    private Set<String> granted = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "acc_role_revoke", joinColumns = @JoinColumn(name = "role_id"))
    @Column(name = "permission")
    private Set<String> revoked = new HashSet<>();

    @Version
    @Column(name = "version")
    private int version;

    protected RoleRow() {}

    public RoleRow(String code, String name, boolean builtIn) {
        this.code = code;
        this.name = name;
        this.builtIn = builtIn;
    }

    public long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public void name(String value) {
        name = value;
    }

    public boolean builtIn() {
        return builtIn;
    }

    public boolean enabled() {
        return enabled;
    }

    public void enabled(boolean value) {
        enabled = value;
    }

    public Set<String> granted() {
        return Set.copyOf(granted);
    }

    public Set<String> revoked() {
        return Set.copyOf(revoked);
    }

    public void permissions(Set<String> grant, Set<String> revoke) {
        granted.retainAll(grant);
        granted.addAll(grant);
        revoked.retainAll(revoke);
        revoked.addAll(revoke);
    }

    public int version() {
        return version;
    }
}
