package org.anju.account.model;

/**
 * What a list of users asks for; null means any.
 *
 * @param text part of the name, or the beginning of the login name
 * @param mobileHash the mobile, hashed, instead of {@code text}
 * @param divisionPrefix leading digits of the division, for scopes
 */
public record UserFilter(
        String text,
        String mobileHash,
        UserType type,
        UserStatus status,
        Long departmentId,
        Long institutionId,
        String divisionPrefix) {

    /** The users of one type of an institution. */
    public static UserFilter ofInstitution(long institutionId, UserType type, String text, UserStatus status) {
        return new UserFilter(text, null, type, status, null, institutionId, null);
    }

    /** The same for one mobile. */
    public UserFilter withMobile(String hash) {
        return new UserFilter(text, hash, type, status, departmentId, institutionId, divisionPrefix);
    }

    /** The same inside a division. */
    public UserFilter withDivision(String prefix) {
        return new UserFilter(text, mobileHash, type, status, departmentId, institutionId, prefix);
    }
}
