package org.anju.account.store;

import java.util.Locale;
import org.anju.account.model.UserType;

/** The normal forms by which accounts are unique and found. */
final class UserKeys {
    private UserKeys() {}

    /** Login names are case-insensitive. */
    static String login(String name) {
        return name == null ? null : name.strip().toLowerCase(Locale.ROOT);
    }

    /** A mobile belongs to one account of a port. */
    static String mobile(UserType type, String hash) {
        return hash == null ? null : type.home() + ":" + hash;
    }
}
