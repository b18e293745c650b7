package org.anju.institution.rest;

/** What clients send, besides facts. */
public final class Requests {
    private Requests() {}

    /** 保存 of an application: {@code version} is the one that was shown; null for a new one. */
    public record Save(Integer version, FactsBody facts, String reason) {}

    /** A step without an opinion. */
    public record Step(Integer version) {}

    /**
     * 审核.
     *
     * @param action PASS, RETURN or REJECT
     * @param opinion 审核意见, 1–500 characters, required for RETURN and REJECT
     */
    public record Review(String action, Integer version, String opinion) {}

    /**
     * A step of a filed institution.
     *
     * @param exOfficio only for 注销: by the authority's own decision, whatever business is open
     */
    public record Decision(Integer version, String opinion, Boolean exOfficio) {}

    /** Opens an application about a filed institution. */
    public record Open(String reason) {}

    /** Looks a legal person up by identity number; in the body, so that it stands in no log. */
    public record PersonSearch(String idNo) {}

    /** A form to check before it is saved. */
    public record Form(FactsBody facts) {}
}
