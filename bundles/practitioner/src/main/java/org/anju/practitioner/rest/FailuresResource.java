package org.anju.practitioner.rest;

import java.time.Instant;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.anju.api.rest.Field;
import org.anju.api.rest.Items;
import org.anju.api.rest.ListFilter;
import org.anju.api.rest.Needs;
import org.anju.api.rest.PageQuery;
import org.anju.api.rest.Summary;
import org.anju.practitioner.FailureService;
import org.anju.practitioner.model.Permissions;

/** Excel导入失败查看 (PRA-R12): {@code /api/v1/practitioner/card-cases/imports/failures}; read only. */
@Path("card-cases/imports/failures")
@Produces(MediaType.APPLICATION_JSON)
public final class FailuresResource {
    private final FailureService failures;
    private final Named names;

    FailuresResource(FailureService failures, Named names) {
        this.failures = failures;
        this.names = names;
    }

    /** @param idNo masked */
    public record Failure(
            long id, int rowNo, String name, String idNo, String reason, String batchNo, Instant importedAt) {}

    @Summary("Excel导入失败的人员")
    @GET
    @Needs(Permissions.IMPORT)
    public Items<Failure> list(
            @Field("批次号") @QueryParam("batchNo") String batchNo,
            @Field("姓名") @QueryParam("name") String name,
            @BeanParam PageQuery page) {
        return failures.list(ListFilter.text(name), ListFilter.text(batchNo), page.page(), page.size())
                .map(row -> new Failure(
                        row.id(),
                        row.rowNo(),
                        row.name(),
                        names.masked(row.idNo()),
                        row.reason(),
                        row.batchNo(),
                        row.importedAt()));
    }
}
