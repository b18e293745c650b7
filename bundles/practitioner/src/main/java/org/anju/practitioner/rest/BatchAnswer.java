package org.anju.practitioner.rest;

import javax.ws.rs.core.Response;
import org.anju.api.problem.Check;
import org.anju.api.rest.Body;
import org.anju.api.rest.Started;
import org.anju.practitioner.Batches;
import org.anju.practitioner.model.CaseAction;

/** Does a batch at once, or hands it to a job. */
final class BatchAnswer {
    private BatchAnswer() {}

    static Response of(Batches batches, CaseAction action, Requests.Batch body) {
        if (!Body.given(body).whole()) {
            return Response.ok(batches.run(action, body.ids(), body.opinion())).build();
        }
        // All of a menu's list that the conditions leave; never all that there is.
        Requests.CaseQuery query = body.filter();
        new Check()
                .required("filter.view", "菜单", query == null ? null : query.view())
                .done();
        long job = batches.all(action, CaseFilters.of(query, null), body.opinion());
        return Response.status(202).entity(new Started(job)).build();
    }
}
