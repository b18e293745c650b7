package org.anju.contract.model;

import java.util.Arrays;

/** The lists of contracts. */
public enum ContractList {
    /** 受理网签: what is being entered. */
    DRAFTS('D'),
    /** 租赁合同网签列表: effective contracts and what became of them (CON-R04). */
    CONTRACTS('L'),
    CANCELLED('C');

    private final char code;

    ContractList(char code) {
        this.code = code;
    }

    /** As the column {@code desk} holds it. */
    public String code() {
        return String.valueOf(code);
    }

    static ContractList of(char code) {
        return Arrays.stream(values())
                .filter(list -> list.code == code)
                .findFirst()
                .orElseThrow();
    }
}
