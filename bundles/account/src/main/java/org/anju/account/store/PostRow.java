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

/** A post (岗位, SYS-F3): a named bundle of roles that is given to users. */
@Entity
@Table(name = "acc_post")
public class PostRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "acc_post")
    @SequenceGenerator(name = "acc_post", sequenceName = "acc_seq", allocationSize = 50)
    private long id;

    @Column(name = "code")
    private String code;

    @Column(name = "name")
    private String name;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "acc_post_role", joinColumns = @JoinColumn(name = "post_id"))
    @Column(name = "role_code")
    private Set<String> roles = new HashSet<>();

    @Version
    @Column(name = "version")
    private int version;

    protected PostRow() {}

    public PostRow(String code, String name, Set<String> roles) {
        this.code = code;
        this.name = name;
        this.roles.addAll(roles);
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

    public Set<String> roles() {
        return Set.copyOf(roles);
    }

    public void change(String newName, Set<String> newRoles) {
        name = newName;
        roles.retainAll(newRoles);
        roles.addAll(newRoles);
    }

    public int version() {
        return version;
    }
}
