package org.anju.api.practitioner;

/**
 * Types of the events that the practitioner domain publishes; but for {@link #IMPORTED} subject {@code card/<id>}, data {@code cardId, number, institutionId, division}
 * and {@code person}, the keyed hash of the identity number.
 */
public final class PractitionerEvents {
    public static final String ACTIVATED = "practitioner.card-activated";
    /** A change is in force; data also {@code edition}. */
    public static final String CHANGED = "practitioner.card-changed";

    public static final String SUSPENDED = "practitioner.card-suspended";
    public static final String RESUMED = "practitioner.card-resumed";
    /** XDE-15 */
    public static final String CANCELLED = "practitioner.card-cancelled";

    public static final String EXPIRED = "practitioner.card-expired";

    /** Rows of a workbook became drafts; subject {@code import/<id>}, data {@code importId, institutionId, division, caseIds} (PRA-R08). */
    public static final String IMPORTED = "practitioner.cases-imported";

    private PractitionerEvents() {}
}
