package org.anju.practitioner.rest;

import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.anju.api.rest.Body;
import org.anju.api.rest.Downloads;
import org.anju.api.rest.Field;
import org.anju.api.rest.Items;
import org.anju.api.rest.ListFilter;
import org.anju.api.rest.Needs;
import org.anju.api.rest.PageQuery;
import org.anju.api.rest.Summary;
import org.anju.api.sheet.Sheets;
import org.anju.practitioner.intake.IntakeService;
import org.anju.practitioner.model.Permissions;
import org.anju.practitioner.store.FailureTable.FailureFilter;

/** 批量新增从业人员 and Excel 导入失败查看: {@code /api/v1/practitioner/card-cases/imports}. */
@Path("card-cases/imports")
@Produces(MediaType.APPLICATION_JSON)
public final class ImportsResource {
    private final IntakeService intake;

    ImportsResource(IntakeService intake) {
        this.intake = intake;
    }

    /** What to import. */
    public record ImportBody(
            @Field(value = "上传的工作簿（kind=workbook）的id", required = true) String workbookFileId,
            @Field("上传的照片压缩包（kind=photos）的id，可以以后补传") String photosFileId) {}

    /** 上传 (PRA-R07) */
    @Summary(
            value = "批量新增从业人员，由任务完成",
            status = 202,
            answer = ImportView.class,
            refusals = {422})
    @POST
    @Needs(Permissions.IMPORT)
    public Response begin(ImportBody body) {
        IntakeService.Batch batch = intake.begin(Body.given(body).workbookFileId(), body.photosFileId());
        return Response.status(202).entity(ImportView.of(batch, null)).build();
    }

    @Summary("批量新增的批次列表")
    @GET
    @Needs(Permissions.IMPORT)
    public Items<ImportView> list(@BeanParam PageQuery page) {
        return intake.page(page.page(), page.size()).map(batch -> ImportView.of(batch, null));
    }

    @Summary("批量新增的批次详情")
    @GET
    @Path("{id}")
    @Needs(Permissions.IMPORT)
    public ImportView get(@PathParam("id") long id) {
        IntakeService.Batch batch = intake.find(id);
        return ImportView.of(batch, intake.photoNotes(batch.row()));
    }

    /** Excel 导入失败查看 */
    @Summary("Excel导入失败列表")
    @GET
    @Path("failures")
    @Needs(Permissions.IMPORT)
    public Items<FailureView> failures(
            @Field("批次号") @QueryParam("batchNo") String batchNo,
            @Field("批次的id") @QueryParam("importId") Long importId,
            @Field(value = "姓名的一部分", max = 50) @QueryParam("name") String name,
            @BeanParam PageQuery page) {
        FailureFilter filter = new FailureFilter(importId, ListFilter.text(batchNo), ListFilter.text(name));
        return intake.failures(filter, page.page(), page.size()).map(row -> FailureView.of(row, intake));
    }

    @Summary("导出一个批次的导入失败记录")
    @GET
    @Path("{id}/failures.xlsx")
    @Produces({Sheets.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Needs(Permissions.IMPORT)
    public Response failuresWorkbook(@PathParam("id") long id) {
        String name = intake.find(id).row().batchNo();
        return Downloads.attachment(
                "导入失败" + name + ".xlsx", Sheets.MEDIA_TYPE, out -> intake.failuresWorkbook(id, out));
    }
}
