package org.anju.account.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import javax.persistence.Version;

/** A department (部门, SYS-F4) of the tree, bound to a division. */
@Entity
@Table(name = "acc_department")
public class DepartmentRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "acc_department")
    @SequenceGenerator(name = "acc_department", sequenceName = "acc_seq", allocationSize = 50)
    private long id;

    @Column(name = "name")
    private String name;

    @Column(name = "parent_id")
    private Long parentId;

    @Column(name = "division")
    private String division;

    @Column(name = "level_code")
    private String level;

    @Column(name = "enabled")
    private boolean enabled = true;

    @Version
    @Column(name = "version")
    private int version;

    protected DepartmentRow() {}

    public DepartmentRow(String name) {
        this.name = name;
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Long parentId() {
        return parentId;
    }

    public String division() {
        return division;
    }

    public String level() {
        return level;
    }

    public boolean enabled() {
        return enabled;
    }

    public void change(String newName, Long newParent, String newDivision, String newLevel, boolean nowEnabled) {
        name = newName;
        parentId = newParent;
        division = newDivision;
        level = newLevel;
        enabled = nowEnabled;
    }

    public int version() {
        return version;
    }
}
