package org.anju.account.store;

import org.anju.account.model.UserType;

/** The normal forms by which accounts are unique and found. */
final class UserKeys {
    private UserKeys() {}

    /** Login names are case-insensitive; only ASCII letters have a case here, other letters that fold to one are no part of a name. */
    static String login(String name) {
        if (name == null) {
            return null;
        }
        StringBuilder key = new StringBuilder(name.strip());
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            key.setCharAt(i, c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c);
        }
        return key.toString();
    }

    /** A mobile belongs to one account of a port. */
    static String mobile(UserType type, String hash) {
        return hash == null ? null : type.home() + ":" + hash;
    }
}
