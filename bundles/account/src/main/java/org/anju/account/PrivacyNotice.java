package org.anju.account;

/** The privacy notice (隐私政策) that the page shows; its version is kept with each consent. */
public final class PrivacyNotice {
    public static final String VERSION = "2026-11";

    private PrivacyNotice() {}
}
