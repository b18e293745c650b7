package org.anju.account.ca;

/** What the simulator can be told to do wrong, so that tests and training see how it is refused. */
public enum Flaw {
    NONE("正常"),
    EXPIRED("已过期的证书"),
    NOT_YET_VALID("尚未生效的证书"),
    REVOKED("已吊销的证书"),
    WRONG_CHAIN("其他机构签发的证书"),
    WRONG_USAGE("加密证书"),
    NO_CREDIT_CODE("没有信用代码的证书"),
    WRONG_SIGNATURE("错误的签名");

    private final String label;

    Flaw(String label) {
        this.label = label;
    }

    /** In Chinese. */
    public String label() {
        return label;
    }
}
