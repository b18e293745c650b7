package org.anju.contract.model;

import java.time.LocalDate;

/**
 * What an application about a filing says besides its content (CON-R18).
 *
 * @param ground of a cancellation, {@link CancellationGround}
 * @param reason why
 * @param changedOn when the lease changed or ended
 * @param declaredBy who declares alone, {@link Applicant} 出租人 or 承租人
 */
public record Grounds(String ground, String reason, LocalDate changedOn, String declaredBy) {
    public static final Grounds NONE = new Grounds(null, null, null, null);

    public boolean isUnilateral() {
        return CancellationGround.UNILATERAL.code().equals(ground);
    }
}
