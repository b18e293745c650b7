package org.anju.contract.store;

import org.anju.contract.model.ContractList;
import org.anju.contract.model.ContractState;

/**
 * What a list of contracts is filtered by; null means any.
 *
 * @param list which list; never null
 * @param name part of a party's name, as {@link org.anju.api.value.NameGrams#key} writes it
 * @param certNo 产权证号 in its normalised form
 * @param flagged whether the authority should look at it (XDE-12)
 * @param departmentId counter where it was entered
 */
public record ContractFilter(
        ContractList list,
        ContractState state,
        String name,
        String contractNo,
        String certNo,
        String division,
        Long institutionId,
        String signMode,
        boolean flagged,
        Long departmentId) {
    public static ContractFilter of(ContractList list) {
        return new ContractFilter(list, null, null, null, null, null, null, null, false, null);
    }

    public static ContractFilter of(ContractState state) {
        return new ContractFilter(state.list(), state, null, null, null, null, null, null, false, null);
    }

    /** The same, only those of a counter. */
    public ContractFilter of(Long department) {
        return new ContractFilter(
                list, state, name, contractNo, certNo, division, institutionId, signMode, flagged, department);
    }

    public ContractFilter onlyFlagged() {
        return new ContractFilter(
                list, state, name, contractNo, certNo, division, institutionId, signMode, true, departmentId);
    }

    /** The same, only those of a division and below. */
    public ContractFilter in(String place) {
        return new ContractFilter(
                list, state, name, contractNo, certNo, place, institutionId, signMode, flagged, departmentId);
    }
}
