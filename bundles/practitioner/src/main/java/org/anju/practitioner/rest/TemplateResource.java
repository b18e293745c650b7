package org.anju.practitioner.rest;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.anju.api.rest.Downloads;
import org.anju.api.rest.Needs;
import org.anju.api.rest.Summary;
import org.anju.api.sheet.Sheets;
import org.anju.practitioner.intake.IntakeService;
import org.anju.practitioner.model.Permissions;

/** 下载模板: {@code /api/v1/practitioner/card-cases/template}. */
@Path("card-cases/template")
public final class TemplateResource {
    private final IntakeService intake;

    TemplateResource(IntakeService intake) {
        this.intake = intake;
    }

    @Summary("下载从业人员批量新增模板")
    @GET
    @Produces({Sheets.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Needs(Permissions.IMPORT)
    public Response template() {
        return Downloads.attachment("从业人员信息卡导入模板.xlsx", Sheets.MEDIA_TYPE, intake::template);
    }
}
