package org.anju.account.ca;

/** What an enterprise signs with (CA介质): each has its own certification authority. */
public enum Medium {
    UKEY("法人一证通UKey"),
    LICENSE("电子营业执照");

    private final String label;

    Medium(String label) {
        this.label = label;
    }

    /** Chinese name. */
    public String label() {
        return label;
    }
}
