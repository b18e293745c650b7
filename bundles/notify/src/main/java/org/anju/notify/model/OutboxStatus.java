package org.anju.notify.model;

/** Where an SMS stands (发送状态): PENDING → SENT or, after three tries, FAILED; FAILED → PENDING by resend. */
public enum OutboxStatus {
    PENDING("待发送"),
    SENT("已发送"),
    FAILED("发送失败");

    private final String label;

    OutboxStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
