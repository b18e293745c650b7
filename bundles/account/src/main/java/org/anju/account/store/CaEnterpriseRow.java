package org.anju.account.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** An enterprise that the simulated authority issues certificates for (模拟CA的企业, ACC-R03). */
@Entity
@Table(name = "acc_ca_enterprise")
public class CaEnterpriseRow {
    @Id
    @Column(name = "credit_code")
    private String creditCode;

    @Column(name = "name")
    private String name;

    protected CaEnterpriseRow() {}

    public CaEnterpriseRow(String creditCode, String name) {
        this.creditCode = creditCode;
        this.name = name;
    }

    public String creditCode() {
        return creditCode;
    }

    public String name() {
        return name;
    }

    public void name(String value) {
        name = value;
    }
}
