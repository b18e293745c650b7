package org.anju.contract.model;

import org.anju.api.procedure.State;

/** The states of a lease contract (租赁合同) in online signing (SPEC §7.4). */
public enum ContractState implements State {
    DRAFT("待签约", Tone.DRAFT, 'D'),
    SIGNED("已签约", Tone.EFFECTIVE, 'L'),
    CANCELLED("已取消", Tone.VOID, 'C'),
    REVOKED("已撤销", Tone.VOID, 'L'),
    EXPIRED("已到期", Tone.VOID, 'L');

    private final String label;
    private final Tone tone;
    private final char desk;

    ContractState(String label, Tone tone, char desk) {
        this.label = label;
        this.tone = tone;
        this.desk = desk;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public Tone tone() {
        return tone;
    }

    /** On which list it stands. */
    public ContractList list() {
        return ContractList.of(desk);
    }
}
