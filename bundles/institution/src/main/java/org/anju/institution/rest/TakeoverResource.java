package org.anju.institution.rest;

import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.anju.api.rest.Body;
import org.anju.api.rest.Downloads;
import org.anju.api.rest.Field;
import org.anju.api.rest.Needs;
import org.anju.api.rest.Started;
import org.anju.api.rest.Summary;
import org.anju.api.sheet.Sheets;
import org.anju.institution.model.Permissions;
import org.anju.institution.takeover.TakeoverOptions;
import org.anju.institution.takeover.TakeoverService;

/** 存量机构接管 (SYS-R14): {@code /api/v1/institution/takeover}. */
@Path("takeover")
@Produces(MediaType.APPLICATION_JSON)
public final class TakeoverResource {
    private final TakeoverService takeover;

    TakeoverResource(TakeoverService takeover) {
        this.takeover = takeover;
    }

    /**
     * What to take over.
     *
     * @param fileId an uploaded workbook
     */
    public record TakeoverBody(
            @Field(value = "上传的工作簿（kind=workbook）的id", required = true) String fileId,
            @Field("检查方式，只用于这一次") Options options) {}

    /** {@code STRICT} (default) or {@code LENIENT}, for this import only. */
    public record Options(
            @Field(
                            value = "电话的检查：严格或宽松",
                            oneOf = {"STRICT", "LENIENT"})
                    String phoneMode,
            @Field(
                            value = "身份证号的检查：严格或宽松",
                            oneOf = {"STRICT", "LENIENT"})
                    String identityMode) {}

    /** 下载模板 */
    @Summary("下载存量机构导入模板")
    @GET
    @Path("template")
    @Produces({Sheets.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Needs(Permissions.TAKEOVER)
    public Response template() {
        return Downloads.attachment("存量机构导入模板.xlsx", Sheets.MEDIA_TYPE, takeover::template);
    }

    /** 校验: a dry run as a job; its file holds the rows that are wrong. */
    @Summary(value = "校验存量机构（试运行），由任务完成", status = 202, answer = Started.class)
    @POST
    @Path("checks")
    @Needs(Permissions.TAKEOVER)
    public Response check(TakeoverBody body) {
        return started(takeover.check(options(body)));
    }

    /** 导入 as a job; its file holds the rows that failed. */
    @Summary(value = "导入存量机构，由任务完成", status = 202, answer = Started.class)
    @POST
    @Path("imports")
    @Needs(Permissions.TAKEOVER)
    public Response takeOver(TakeoverBody body) {
        return started(takeover.takeOver(options(body)));
    }

    private static TakeoverOptions options(TakeoverBody body) {
        Options modes = Body.given(body).options() == null ? new Options(null, null) : body.options();
        return TakeoverOptions.of(body.fileId(), modes.phoneMode(), modes.identityMode());
    }

    private static Response started(long job) {
        return Response.status(202).entity(new Started(job)).build();
    }
}
