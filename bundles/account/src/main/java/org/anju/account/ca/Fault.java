package org.anju.account.ca;

/** Why a proof is not believed. */
public enum Fault {
    UNREADABLE("数字证书无法读取"),
    ALGORITHM("数字证书的密钥或签名算法不受支持"),
    SIGNATURE("数字签名校验未通过"),
    NOT_YET_VALID("数字证书尚未生效"),
    EXPIRED("数字证书已过期"),
    CHAIN("数字证书不是由受信任的CA中心签发"),
    USAGE("数字证书的用途不包括身份认证"),
    REVOKED("数字证书已被吊销"),
    REVOCATION_UNKNOWN("暂时无法确认数字证书是否已被吊销，请稍后再试"),
    NO_CREDIT_CODE("数字证书中没有有效的统一社会信用代码"),
    NO_NAME("数字证书中没有企业名称");

    private final String words;

    Fault(String words) {
        this.words = words;
    }

    /** In Chinese, for the user. */
    public String words() {
        return words;
    }
}
