package org.anju.account.store;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** Two neighbouring characters of a user's name, by which names are searched by part. */
@Entity
@Table(name = "acc_user_pair")
@IdClass(UserPairRow.Key.class)
public class UserPairRow {
    @Id
    @Column(name = "pair")
    private String pair;

    @Id
    @Column(name = "user_id")
    private long userId;

    protected UserPairRow() {}

    UserPairRow(String pair, long userId) {
        this.pair = pair;
        this.userId = userId;
    }

    /** Both columns. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private String pair;
        private long userId;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.userId == userId && Objects.equals(key.pair, pair);
        }

        @Override
        public int hashCode() {
            return Objects.hash(pair, userId);
        }
    }
}
