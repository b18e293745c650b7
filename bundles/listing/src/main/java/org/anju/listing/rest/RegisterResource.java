package org.anju.listing.rest;

import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.anju.api.rest.Body;
import org.anju.api.rest.Downloads;
import org.anju.api.rest.Needs;
import org.anju.api.rest.Started;
import org.anju.api.rest.Summary;
import org.anju.api.sheet.Sheets;
import org.anju.listing.model.Permissions;
import org.anju.listing.register.PropertyImport;

/** 房屋产权库 (SYS-R14): {@code /api/v1/listing/property-register}. */
@Path("property-register")
@Produces(MediaType.APPLICATION_JSON)
public final class RegisterResource {
    private final PropertyImport imports;

    RegisterResource(PropertyImport imports) {
        this.imports = imports;
    }

    @Summary("下载房屋产权库导入模板")
    @GET
    @Path("template")
    @Produces({Sheets.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Needs(Permissions.REGISTER)
    public Response template() {
        return Downloads.attachment("房屋产权库导入模板.xlsx", Sheets.MEDIA_TYPE, imports::template);
    }

    /** 试导入: a dry run as a job; its file holds the rows that are wrong. */
    @Summary(value = "试导入房屋产权库（不写入），由任务完成", status = 202, answer = Started.class)
    @POST
    @Path("checks")
    @Needs(Permissions.REGISTER)
    public Response check(Requests.Import body) {
        return started(imports.check(Body.given(body).fileId()));
    }

    /** 导入 as a job; its file holds the rows that failed. */
    @Summary(value = "导入房屋产权库，由任务完成", status = 202, answer = Started.class)
    @POST
    @Path("imports")
    @Needs(Permissions.REGISTER)
    public Response start(Requests.Import body) {
        return started(imports.take(Body.given(body).fileId()));
    }

    private static Response started(long job) {
        return Response.status(202).entity(new Started(job)).build();
    }
}
