package org.anju.account.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A recovery code (恢复码) of a second factor that was not used yet: the keyed hash of user and code. */
@Entity
@Table(name = "acc_recovery_code")
public class RecoveryCodeRow {
    @Id
    @Column(name = "code_hash")
    private String codeHash;

    @Column(name = "user_id")
    private long userId;

    protected RecoveryCodeRow() {}

    public RecoveryCodeRow(String codeHash, long userId) {
        this.codeHash = codeHash;
        this.userId = userId;
    }
}
