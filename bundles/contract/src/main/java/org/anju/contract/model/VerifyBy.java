package org.anju.contract.model;

/** 核验方式 (CON-R13): by which number the contract was looked up. */
public enum VerifyBy {
    CERT_NO("产权证号"),
    CONTRACT_NO("租赁合同编号");

    private final String label;

    VerifyBy(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
