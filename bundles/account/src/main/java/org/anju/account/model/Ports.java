package org.anju.account.model;

/** Where somebody logs in (登录端口): the codes that clients send, and how the API's documents name them. */
public final class Ports {
    /** 政府人员 */
    public static final String GOV = "GOV";

    /** 机构 */
    public static final String ORG = "ORG";

    /** 公众, in a browser */
    public static final String WEB = "WEB";

    /** 公众, in WeChat; it shares the accounts of {@link #WEB} */
    public static final String WX = "WX";

    /** What a field for a port says of itself. */
    public static final String FIELD = "登录端口：GOV 政府人员，ORG 机构，WEB 公众";

    private Ports() {}
}
