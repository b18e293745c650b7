package org.anju.practitioner.rest;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.anju.api.rest.Downloads;
import org.anju.api.rest.Field;
import org.anju.api.rest.ListFilter;
import org.anju.api.rest.Needs;
import org.anju.api.rest.Summary;
import org.anju.api.sheet.Sheets;
import org.anju.practitioner.intake.CardExport;
import org.anju.practitioner.model.CardState;
import org.anju.practitioner.model.Permissions;
import org.anju.practitioner.store.CardFilter;

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
            @Field(value = "姓名的一部分，至少两个字", max = 50) @QueryParam("name") String name,
            @Field("信息卡编号") @QueryParam("number") String number,
            @Field("区划代码，含其下级") @QueryParam("division") String division,
            @Field(
                            value = "状态：生效、已暂停",
                            oneOf = {"ACTIVE", "SUSPENDED"})
                    @QueryParam("state")
                    String state,
            @Field("人员类别") @QueryParam("category") String category,
            @Field("机构的id") @QueryParam("institutionId") Long institutionId) {
        CardExport.Workbook workbook = export.workbook(new CardFilter(
                CardState.IN_EFFECT,
                ListFilter.of(CardState.class, "state", "状态", state),
                ListFilter.namePart(name),
                ListFilter.text(number),
                names.categoryFilter(category),
                ListFilter.division(division),
                institutionId,
                null));
        return Downloads.attachment("从业人员名单.xlsx", Sheets.MEDIA_TYPE, workbook::write);
    }
}
