package org.anju.api.institution;

/** Types of the events that the institution domain publishes; subject {@code institution/<id>}, data {@code institutionId, name, division}. */
public final class InstitutionEvents {
    /** XDE-06: a filing passed; the institution is active. */
    public static final String FILED = "institution.filed";
    /** A change of filed items passed; data also {@code formerName}. */
    public static final String CHANGED = "institution.changed";
    /** XDE-11 */
    public static final String SUSPENDED = "institution.suspended";

    public static final String RESUMED = "institution.resumed";
    /** XDE-10 */
    public static final String CANCELLED = "institution.cancelled";
    /** The validity of a filing is over. */
    public static final String EXPIRED = "institution.expired";

    /** Existing institutions were taken over (SYS-R14), a batch at a time; data {@code institutionIds}; subject {@code takeover/<job>}. */
    public static final String TAKEN_OVER = "institution.taken-over";
    /** XDE-18; data also {@code storeId}. */
    public static final String STORE_DISABLED = "institution.store-disabled";

    public static final String STORE_ENABLED = "institution.store-enabled";

    private InstitutionEvents() {}
}
