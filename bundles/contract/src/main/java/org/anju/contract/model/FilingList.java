package org.anju.contract.model;

/** The lists of 合同备案. */
public enum FilingList {
    /** 备案申请: what the own institution or counter entered. */
    APPLICATIONS,
    /** 备案审核: what was submitted. */
    REVIEWS,
    /** 备案列表: filings in force and what became of them. */
    FILINGS
}
