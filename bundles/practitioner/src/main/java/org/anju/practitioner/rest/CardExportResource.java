package org.anju.practitioner.rest;

import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.anju.api.rest.Downloads;
import org.anju.api.rest.Field;
import org.anju.api.rest.Needs;
import org.anju.api.rest.Summary;
import org.anju.api.sheet.Sheets;
import org.anju.practitioner.intake.CardExport;
import org.anju.practitioner.model.CardState;
import org.anju.practitioner.model.Permissions;

/** 批量导出 of the staff list: {@code /api/v1/practitioner/cards/export}. */
@Path("cards/export")
public final class CardExportResource {
    private final CardExport export;
    private final Named names;

    CardExportResource(CardExport export, Named names) {
        this.export = export;
        this.names = names;
    }

    /** 从业人员名单 (PRA-R23, PRA-R50) */
    @Summary("导出从业人员名单，身份证号码脱敏")
    @GET
    @Produces({Sheets.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Needs(Permissions.EXPORT)
    public Response workbook(
            @BeanParam CardQuery query,
            @Field(
                            value = "状态：生效、已暂停",
                            oneOf = {"ACTIVE", "SUSPENDED"})
                    @QueryParam("state")
                    String state) {
        CardExport.Workbook workbook =
                export.workbook(query.filter(CardState.IN_EFFECT, CardQuery.state(state), names));
        return Downloads.attachment("从业人员名单.xlsx", Sheets.MEDIA_TYPE, workbook::write);
    }
}
