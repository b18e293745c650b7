package org.anju.practitioner.rest;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.anju.api.institution.InstitutionDirectory.Search;
import org.anju.api.rest.Downloads;
import org.anju.api.rest.Field;
import org.anju.api.rest.Items;
import org.anju.api.rest.Needs;
import org.anju.api.rest.PageQuery;
import org.anju.api.rest.Summary;
import org.anju.api.sheet.Column;
import org.anju.api.sheet.Sheets;
import org.anju.practitioner.SubjectExport;
import org.anju.practitioner.Subjects;
import org.anju.practitioner.model.Permissions;
import org.anju.practitioner.rest.SubjectItems.InstitutionFigures;
import org.anju.practitioner.rest.SubjectItems.InstitutionSubject;
import org.anju.practitioner.rest.SubjectItems.StoreSubject;
import org.anju.practitioner.store.CardFilter;

/** 从业主体管理 (PRA-R54): {@code /api/v1/practitioner/subjects}. */
@Path("subjects")
@Produces(MediaType.APPLICATION_JSON)
public final class SubjectsResource {
    private final Subjects subjects;
    private final SubjectExport export;
    private final Named names;

    SubjectsResource(Subjects subjects, SubjectExport export, Named names) {
        this.subjects = subjects;
        this.export = export;
        this.names = names;
    }

    @Summary("从业主体：机构")
    @GET
    @Path("institutions")
    @Needs(Permissions.SUBJECTS)
    public Items<InstitutionSubject> institutions(@BeanParam SubjectQuery query, @BeanParam PageQuery page) {
        return subjects.institutions(query.search(), page.page(), page.size())
                .map(counted -> InstitutionSubject.of(counted, names));
    }

    @Summary("从业主体：门店")
    @GET
    @Path("stores")
    @Needs(Permissions.SUBJECTS)
    public Items<StoreSubject> stores(@BeanParam SubjectQuery query, @BeanParam PageQuery page) {
        return subjects.stores(query.search(), page.page(), page.size()).map(store -> StoreSubject.of(store, names));
    }

    @Summary("从业主体：人员")
    @GET
    @Path("people")
    @Needs(Permissions.SUBJECTS)
    public Items<CardItem> people(@BeanParam SubjectQuery query, @BeanParam PageQuery page) {
        return subjects.people(query.people(), page.page(), page.size()).map(row -> CardItem.of(row, names));
    }

    @Summary("机构及其信息卡、案件等数量；未安装的功能为空")
    @GET
    @Path("institutions/{id}")
    @Needs(Permissions.SUBJECTS)
    public InstitutionFigures institution(@PathParam("id") long id) {
        return InstitutionFigures.of(subjects.counted(id), subjects.institution(id), names);
    }

    @Summary("人员的信息卡、案件等数量；未安装的功能为空")
    @GET
    @Path("people/{id}")
    @Needs(Permissions.SUBJECTS)
    public Subjects.Figures person(@Field("信息卡的id") @PathParam("id") long id) {
        return subjects.person(id);
    }

    @Summary("导出机构")
    @GET
    @Path("institutions/export")
    @Produces({Sheets.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Needs(Permissions.SUBJECTS)
    public Response exportInstitutions(@BeanParam SubjectQuery query) {
        Search search = query.search();
        return workbook(
                "从业机构",
                List.of(
                        Column.text("name", "公司名称", 40),
                        Column.text("licenseNo", "营业执照号码", 22),
                        Column.text("filingNo", "备案证号", 22),
                        Column.text("type", "机构类型", 18),
                        Column.text("division", "所在区域", 18),
                        Column.text("state", "状态", 12),
                        Column.number("cards", "生效信息卡", 12)),
                (page, size) -> subjects.institutions(search, page, size),
                counted -> {
                    InstitutionSubject row = InstitutionSubject.of(counted, names);
                    return Arrays.asList(
                            row.name(),
                            row.licenseNo(),
                            row.filingNo(),
                            row.instTypeName(),
                            row.divisionName(),
                            row.stateLabel(),
                            row.effectiveCards());
                });
    }

    @Summary("导出门店")
    @GET
    @Path("stores/export")
    @Produces({Sheets.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Needs(Permissions.SUBJECTS)
    public Response exportStores(@BeanParam SubjectQuery query) {
        Search search = query.search();
        return workbook(
                "门店",
                List.of(
                        Column.text("name", "门店名称", 40),
                        Column.text("licenseNo", "营业执照号码", 22),
                        Column.text("institution", "所属机构", 40),
                        Column.text("division", "所在区域", 18),
                        Column.text("state", "状态", 12)),
                (page, size) -> subjects.stores(search, page, size),
                store -> Arrays.asList(
                        store.name(),
                        store.licenseNo(),
                        store.institutionName(),
                        names.division(store.division()),
                        store.statusLabel()));
    }

    @Summary("导出人员，身份证号码脱敏")
    @GET
    @Path("people/export")
    @Produces({Sheets.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Needs(Permissions.SUBJECTS)
    public Response exportPeople(@BeanParam SubjectQuery query) {
        CardFilter filter = query.people();
        return workbook(
                "从业人员",
                List.of(
                        Column.text("division", "行政区", 18),
                        Column.text("institution", "申请单位", 40),
                        Column.text("name", "姓名", 14),
                        Column.text("sex", "性别", 8),
                        Column.text("idNo", "身份证号码", 22),
                        Column.text("phone", "联系电话", 16),
                        Column.text("category", "人员类别", 16),
                        Column.text("number", "信息卡编号", 22),
                        Column.text("state", "状态", 12),
                        Column.time("appliedAt", "申请时间")),
                (page, size) -> subjects.people(filter, page, size),
                row -> Arrays.asList(
                        names.division(row.division()),
                        row.institutionName(),
                        row.name(),
                        names.sex(row.sex()),
                        names.idNo(row),
                        names.phone(row),
                        names.category(row.category()),
                        row.number(),
                        row.state().label(),
                        row.appliedAt()));
    }

    private <T> Response workbook(
            String title, List<Column> columns, SubjectExport.Pager<T> pager, Function<T, List<?>> row) {
        SubjectExport.Workbook workbook = export.of(title, columns, pager, row);
        return Downloads.attachment(title + ".xlsx", Sheets.MEDIA_TYPE, workbook::write);
    }
}
