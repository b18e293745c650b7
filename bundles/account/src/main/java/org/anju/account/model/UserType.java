package org.anju.account.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Who a user is (用户类型, ACC-C1), where he enters and the role that the type itself gives. */
public enum UserType {
    GOV("政府人员", Ports.GOV, Set.of(Ports.GOV), null),
    ASSOC("协会人员", Ports.GOV, Set.of(Ports.GOV), null),
    INS_ADMIN("机构管理用户", Ports.ORG, Set.of(Ports.ORG), "INS_ADMIN"),
    INS_OPERATOR("业务操作用户", Ports.ORG, Set.of(Ports.ORG), "INS_OPERATOR"),
    STORE("门店", Ports.ORG, Set.of(Ports.ORG), "STORE"),
    PRACT("从业人员", Ports.WEB, Set.of(Ports.WEB, Ports.WX), "PRACT"),
    HOLDER("持证个人", Ports.WEB, Set.of(Ports.WEB, Ports.WX), "HOLDER"),
    PUBLIC("公众", Ports.WEB, Set.of(Ports.WEB, Ports.WX), "PUBLIC");

    private final String label;
    private final String home;
    private final Set<String> ports;
    private final String role;

    UserType(String label, String home, Set<String> ports, String role) {
        this.label = label;
        this.home = home;
        this.ports = ports;
        this.role = role;
    }

    /** The type of a code, or empty when there is none. */
    public static Optional<UserType> of(String code) {
        return Arrays.stream(values()).filter(t -> t.name().equals(code)).findFirst();
    }

    public String label() {
        return label;
    }

    /** The port inside which a mobile belongs to one user only (ACC-F1); WX shares WEB. */
    public String home() {
        return home;
    }

    /** Whether users of this type may enter there. */
    public boolean entersAt(String port) {
        return ports.contains(port);
    }

    /** The built-in role that the type brings; null where posts alone decide. */
    public String role() {
        return role;
    }

    /** Works in an authority or association: has department, posts and a data scope (SYS-F1). */
    public boolean official() {
        return role == null;
    }

    /** Acts for an institution. */
    public boolean ofInstitution() {
        return home.equals(Ports.ORG);
    }

    /** Is known by identity number (ACC-F1, ACC-F3): by it an operator's rights are found before his card is cancelled (PRA-R33). */
    public boolean needsIdNo() {
        return this == PRACT || this == HOLDER || this == INS_OPERATOR;
    }

    /** Must have a mobile, whether or not he has a login name (ACC-F3). */
    public boolean needsMobile() {
        return this == INS_OPERATOR;
    }
}
