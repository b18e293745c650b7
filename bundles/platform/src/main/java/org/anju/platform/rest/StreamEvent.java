package org.anju.platform.rest;

/** What the event stream tells open pages; its data is a hint, the page then reads what it needs. */
public enum StreamEvent {
    UI("菜单或页面有变化，应重新读取/api/v1/platform/ui", "version", "界面版本，只增不减"),
    FEATURE("功能模块的状态有变化，应重新读取/api/v1/platform/features", null, null),
    INBOX("收到站内消息，应重新读取未读数", null, null),
    JOB("后台任务有进展或已结束，应重新读取/api/v1/platform/jobs/{id}", "id", "任务的id");

    private final String meaning;
    private final String number;
    private final String numberMeaning;

    StreamEvent(String meaning, String number, String numberMeaning) {
        this.meaning = meaning;
        this.number = number;
        this.numberMeaning = numberMeaning;
    }

    /** The name on the wire. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public String meaning() {
        return meaning;
    }

    /** The name of the number that the data holds; null when it holds none. */
    public String number() {
        return number;
    }

    public String numberMeaning() {
        return numberMeaning;
    }

    /** As it goes over the wire. */
    public String frame(long value) {
        return "event: " + id() + "\ndata: " + (number == null ? "{}" : "{\"" + number + "\":" + value + "}") + "\n\n";
    }
}
