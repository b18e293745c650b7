package org.anju.platform.domain;

/** Whether a domain serves. */
public enum DomainState {
    /** 运行中 */
    ACTIVE,
    /** 更新中: it is being changed; who asks waits */
    SWAPPING,
    /** 启动中 */
    STARTING,
    /** 已停止 */
    STOPPED,
    /** 依赖未满足: its bundle does not resolve */
    UNRESOLVED,
    /** 故障: started, but it cannot serve; the reason is named */
    FAILED,
    /** never installed */
    ABSENT
}
