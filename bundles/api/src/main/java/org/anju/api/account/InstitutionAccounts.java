package org.anju.api.account;

import java.util.List;
import java.util.Optional;

/** What the account domain offers for institutions (机构账号). */
public interface InstitutionAccounts {
    /**
     * Generates the admin account (机构管理用户) of an institution, PENDING until its filing passes (ACC-T02, INS-R01). Called again
     * while it is PENDING it makes a new password.
     *
     * @throws org.anju.api.problem.Problem 409 M-ACC-02 when the institution has an admin that is not PENDING
     */
    Credentials generateAdmin(AdminRequest request);

    /** The admin of an institution, if any. */
    Optional<Admin> admin(long institutionId);

    /** Names of business operators (业务操作用户) that are open; they block a cancellation (INS-R10). */
    List<String> openOperators(long institutionId);

    /**
     * Whether a person holds an open business operator account or 租赁密钥 of an institution (ACC-R14, PRA-R33).
     *
     * @param idNoHash {@link org.anju.api.secret.Secrets#hash} of the normalised identity number
     */
    boolean openOperator(long institutionId, String idNoHash);

    /**
     * Ids of the users who act for an institution, for messages. An admin who is still PENDING is among them: the decision that opens his
     * account is the first thing that he has to find there.
     */
    List<Long> users(long institutionId);

    /** Ids of the active authority users who hold a permission and whose scope covers a division, for messages. */
    List<Long> authorities(String permission, String division);

    /**
     * @param institutionId the institution
     * @param institutionName its name; the account shows it as its department
     * @param name 姓名 of the person, e.g. the contact
     * @param mobile 手机号 in clear, stored encrypted; may be null
     * @param active ACTIVE at once instead of PENDING (no review required)
     */
    record AdminRequest(long institutionId, String institutionName, String name, String mobile, boolean active) {}

    /** Shown once, printable. */
    record Credentials(String login, String password) {}

    /**
     * @param status ACC-C2
     * @param statusLabel the same in words
     */
    record Admin(long userId, String login, String status, String statusLabel) {}
}
