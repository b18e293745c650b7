package org.anju.contract.store;

import java.time.LocalDate;
import org.anju.contract.model.FilingKind;
import org.anju.contract.model.FilingList;
import org.anju.contract.model.FilingState;

/**
 * What a list of 合同备案 is filtered by; null means any.
 *
 * @param list which list; never null
 * @param name part of a party's name, as {@link org.anju.api.value.NameGrams#key} writes it
 * @param certNo 产权证号 in its normalised form
 * @param overdue only those that came late
 * @param departmentId counter where it was entered, or {@link #NO_COUNTER}
 * @param endingBy only those whose last day is not later
 */
public record FilingFilter(
        FilingList list,
        FilingKind kind,
        FilingState state,
        String name,
        String filingNo,
        String contractNo,
        String certNo,
        String division,
        Long institutionId,
        boolean overdue,
        Long departmentId,
        LocalDate endingBy) {
    /** In place of a counter's id: only what was entered at none. */
    public static final Long NO_COUNTER = 0L;

    public static FilingFilter of(FilingList list, FilingState state) {
        return new FilingFilter(list, null, state, null, null, null, null, null, null, false, null, null);
    }

    /** The same, only those of a division and below. */
    public FilingFilter in(String place) {
        return new FilingFilter(
                list,
                kind,
                state,
                name,
                filingNo,
                contractNo,
                certNo,
                place,
                institutionId,
                overdue,
                departmentId,
                endingBy);
    }

    /** The same, only those of a counter. */
    public FilingFilter of(Long department) {
        return new FilingFilter(
                list,
                kind,
                state,
                name,
                filingNo,
                contractNo,
                certNo,
                division,
                institutionId,
                overdue,
                department,
                endingBy);
    }

    /** The same, only those that are over by a day. */
    public FilingFilter endingBy(LocalDate day) {
        return new FilingFilter(
                list,
                kind,
                state,
                name,
                filingNo,
                contractNo,
                certNo,
                division,
                institutionId,
                overdue,
                departmentId,
                day);
    }
}
