package org.anju.practitioner.rest;

import java.util.Map;
import org.anju.api.institution.InstitutionDirectory.Institution;
import org.anju.api.institution.InstitutionDirectory.ListedStore;
import org.anju.practitioner.Subjects;

/** 从业主体 in lists (PRA-R54). */
public final class SubjectItems {
    private SubjectItems() {}

    /** An institution. */
    public record InstitutionSubject(
            long id,
            String name,
            String licenseNo,
            String filingNo,
            String instType,
            String instTypeName,
            String divisionCode,
            String divisionName,
            String state,
            String stateLabel,
            String stateTone,
            long effectiveCards,
            long openCases) {
        static InstitutionSubject of(Subjects.Counted counted, Named names) {
            Institution institution = counted.listed().institution();
            return new InstitutionSubject(
                    institution.id(),
                    institution.name(),
                    institution.licenseNo(),
                    institution.filingNo(),
                    institution.type(),
                    names.institutionType(institution.type()),
                    institution.division(),
                    names.division(institution.division()),
                    institution.status(),
                    counted.listed().statusLabel(),
                    counted.listed().statusTone(),
                    counted.effectiveCards(),
                    counted.openCases());
        }
    }

    /** An institution with its figures; what belongs to a domain that is not installed is null. */
    public record InstitutionFigures(
            InstitutionSubject summary,
            Map<String, Long> cards,
            Map<String, Long> cases,
            Long certificates,
            String credit,
            Long listEntries,
            Long contracts) {
        static InstitutionFigures of(Subjects.Counted counted, Subjects.Figures figures, Named names) {
            return new InstitutionFigures(
                    InstitutionSubject.of(counted, names),
                    figures.cards(),
                    figures.cases(),
                    figures.certificates(),
                    figures.credit(),
                    figures.listEntries(),
                    figures.contracts());
        }
    }

    /** A store. */
    public record StoreSubject(
            long id,
            String name,
            String licenseNo,
            String divisionCode,
            String divisionName,
            long institutionId,
            String institutionName,
            String state,
            String stateLabel,
            String stateTone) {
        static StoreSubject of(ListedStore store, Named names) {
            return new StoreSubject(
                    store.id(),
                    store.name(),
                    store.licenseNo(),
                    store.division(),
                    names.division(store.division()),
                    store.institutionId(),
                    store.institutionName(),
                    store.status(),
                    store.statusLabel(),
                    store.statusTone());
        }
    }
}
