package org.anju.practitioner.store;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anju.api.store.Times;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Who is taken (PRA-R10): {@code pra_claim} has one row for each person with a case under verification or a card. Its primary key decides
 * when two institutions submit one person at the same moment. Beside it {@code pra_person} keeps the first application day (PRA-R26).
 */
@Component(service = Claims.class)
public final class Claims {
    private final PractitionerStore store;
    private final Clock clock;

    @Activate
    public Claims(@Reference PractitionerStore store, @Reference Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The case that holds a person, itself or by its card. */
    public Optional<Long> caseOf(String idNoHash) {
        List<?> ids = store.read(() -> store.em()
                .createNativeQuery("SELECT case_id FROM pra_claim WHERE id_no_hash = ?1")
                .setParameter(1, idNoHash)
                .getResultList());
        return ids.stream().map(id -> ((Number) id).longValue()).findFirst();
    }

    /** Takes the person for a case; the unit fails with {@code DUPLICATE} when another one was faster. */
    public void take(CaseRow row) {
        store.em()
                .createNativeQuery("INSERT INTO pra_claim (id_no_hash, case_id, claimed_at) VALUES (?1, ?2, ?3)")
                .setParameter(1, row.idNoHash())
                .setParameter(2, row.id())
                .setParameter(3, Timestamp.valueOf(Times.column(clock.instant())))
                .executeUpdate();
    }

    /** The claim of a case goes on as that of its card. */
    public void card(CaseRow row, long cardId) {
        store.em()
                .createNativeQuery("UPDATE pra_claim SET card_id = ?1 WHERE id_no_hash = ?2 AND case_id = ?3")
                .setParameter(1, cardId)
                .setParameter(2, row.idNoHash())
                .setParameter(3, row.id())
                .executeUpdate();
    }

    /** The person of a case is free, unless a card or another case holds him. */
    public void release(CaseRow row) {
        store.em()
                .createNativeQuery("DELETE FROM pra_claim WHERE id_no_hash = ?1 AND case_id = ?2 AND card_id IS NULL")
                .setParameter(1, row.idNoHash())
                .setParameter(2, row.id())
                .executeUpdate();
    }

    /** The person of a card is free. */
    public void release(CardRow row) {
        store.em()
                .createNativeQuery("DELETE FROM pra_claim WHERE id_no_hash = ?1 AND card_id = ?2")
                .setParameter(1, row.idNoHash())
                .setParameter(2, row.id())
                .executeUpdate();
    }

    /** 首次申请日期 of the person of a case in its institution; today when this is the first. */
    public LocalDate firstAppliedOn(CaseRow row, LocalDate today) {
        List<?> days = store.em()
                .createNativeQuery(
                        "SELECT first_applied_on FROM pra_person WHERE institution_id = ?1 AND id_no_hash = ?2")
                .setParameter(1, row.institutionId())
                .setParameter(2, row.idNoHash())
                .getResultList();
        if (!days.isEmpty()) {
            return ((Date) days.get(0)).toLocalDate();
        }
        store.em()
                .createNativeQuery(
                        "INSERT INTO pra_person (institution_id, id_no_hash, first_applied_on) VALUES (?1, ?2, ?3)")
                .setParameter(1, row.institutionId())
                .setParameter(2, row.idNoHash())
                .setParameter(3, Date.valueOf(today))
                .executeUpdate();
        return today;
    }
}
