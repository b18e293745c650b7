package org.anju.platform.domain;

/** Whether a domain serves. */
public enum DomainState {
    ACTIVE("运行中"),
    /** It is being changed; who asks waits. */
    SWAPPING("更新中"),
    STARTING("启动中"),
    STOPPED("已停用"),
    /** Its bundle does not resolve. */
    UNRESOLVED("缺少依赖"),
    /** Started, but it cannot serve; the reason is named. */
    FAILED("启动失败"),
    /** never installed */
    ABSENT("未安装");

    private final String label;

    DomainState(String label) {
        this.label = label;
    }

    /** In words, for the page 功能管理 and the console. */
    public String label() {
        return label;
    }
}
