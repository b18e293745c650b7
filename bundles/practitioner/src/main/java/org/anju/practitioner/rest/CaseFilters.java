package org.anju.practitioner.rest;

import org.anju.api.problem.Check;
import org.anju.api.rest.ListFilter;
import org.anju.practitioner.model.CaseKind;
import org.anju.practitioner.model.CaseState;
import org.anju.practitioner.model.Desk;
import org.anju.practitioner.store.CaseFilter;
import org.anju.practitioner.store.CaseRow;

/** Reads the filter of a list of cases; what cannot be searched for is refused with 400. */
final class CaseFilters {
    private CaseFilters() {}

    static CaseFilter of(Requests.CaseQuery query, Long institutionId) {
        Desk desk = ListFilter.of(Desk.class, "view", "菜单", query.view());
        String source = ListFilter.text(query.source());
        new Check()
                .code("source", "来源", source, s -> s.equals(CaseRow.MANUAL) || s.equals(CaseRow.EXCEL))
                .done();
        return new CaseFilter(
                desk,
                ListFilter.of(CaseKind.class, "kind", "案件类型", query.kind()),
                ListFilter.of(CaseState.class, "state", "状态", query.state()),
                ListFilter.namePart(query.name()),
                ListFilter.text(query.caseNo()),
                ListFilter.division(query.division()),
                institutionId,
                source,
                query.batchId(),
                query.photoMissing(),
                null);
    }
}
