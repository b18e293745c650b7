package org.anju.institution.store;

import javax.persistence.EntityManager;

/** Single rows inside a transaction that a service has opened: the service hands the EntityManager on and calls nothing of it. */
public final class Rows {
    private Rows() {}

    /** The institution of an id, or null. */
    public static InstitutionRow institution(EntityManager em, long id) {
        return em.find(InstitutionRow.class, id);
    }

    public static void add(EntityManager em, Object row) {
        em.persist(row);
    }

    public static void remove(EntityManager em, Object row) {
        em.remove(row);
    }
}
