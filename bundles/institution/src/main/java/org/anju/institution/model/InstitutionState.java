package org.anju.institution.model;

import java.util.Set;
import org.anju.api.procedure.State;

/** The state of an institution (机构状态). */
public enum InstitutionState implements State {
    /** Its first filing has not passed yet. */
    DRAFT("备案办理中", Tone.DRAFT),
    FILED("已备案", Tone.EFFECTIVE),
    SUSPENDED("已暂停", Tone.RETURNED),
    /** Its validity is over; a renewal brings it back. */
    EXPIRED("已过期", Tone.VOID),
    CANCELLED("已注销", Tone.VOID),
    /** Its first filing was rejected. */
    REJECTED("不予备案", Tone.VOID);

    /** Those that the list of filed institutions (机构备案列表) shows. */
    public static final Set<InstitutionState> LISTED = Set.of(FILED, SUSPENDED, EXPIRED, CANCELLED);

    private final String label;
    private final Tone tone;

    InstitutionState(String label, Tone tone) {
        this.label = label;
        this.tone = tone;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public Tone tone() {
        return tone;
    }
}
