package org.anju.practitioner.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.anju.api.procedure.Diagram;
import org.anju.api.procedure.Procedures.HistoryLine;
import org.anju.api.rest.Body;
import org.anju.api.rest.Downloads;
import org.anju.api.rest.Field;
import org.anju.api.rest.Items;
import org.anju.api.rest.Needs;
import org.anju.api.rest.PageQuery;
import org.anju.api.rest.Site;
import org.anju.api.rest.Summary;
import org.anju.practitioner.Applications;
import org.anju.practitioner.Batches;
import org.anju.practitioner.CardImages;
import org.anju.practitioner.CardService;
import org.anju.practitioner.CaseService;
import org.anju.practitioner.model.CardAction;
import org.anju.practitioner.model.CardState;
import org.anju.practitioner.model.CaseAction;
import org.anju.practitioner.model.Permissions;
import org.anju.practitioner.store.CardFilter;
import org.anju.practitioner.store.CardRow;

/** 从业人员查看、历史从业人员查看、变更与注销申请: {@code /api/v1/practitioner/cards}. */
@Path("cards")
@Produces(MediaType.APPLICATION_JSON)
public final class CardsResource {
    private final CardService cards;
    private final Applications applications;
    private final CaseService cases;
    private final Batches batches;
    private final CardImages images;
    private final Named names;

    CardsResource(
            CardService cards,
            Applications applications,
            CaseService cases,
            Batches batches,
            CardImages images,
            Named names) {
        this.cards = cards;
        this.batches = batches;
        this.images = images;
        this.applications = applications;
        this.cases = cases;
        this.names = names;
    }

    /** Cards in effect (PRA-R23); to be activated with {@code state=TO_ACTIVATE}. */
    @Summary("生效的从业人员信息卡列表")
    @GET
    @Needs(Permissions.VIEW)
    public Items<CardItem> list(
            @BeanParam CardQuery query,
            @Field(
                            value = "状态：待激活、生效、已暂停",
                            oneOf = {"TO_ACTIVATE", "ACTIVE", "SUSPENDED"})
                    @QueryParam("state")
                    String state,
            @BeanParam PageQuery page) {
        CardState one = CardQuery.state(state);
        String life = one == CardState.TO_ACTIVATE ? one.life() : CardState.IN_EFFECT;
        return page(query.filter(life, one, names), page);
    }

    /** What is over (PRA-R25). */
    @Summary("历史从业人员列表")
    @GET
    @Path("history")
    @Needs(Permissions.VIEW)
    public Items<CardItem> past(
            @BeanParam CardQuery query,
            @Field(
                            value = "状态：已注销、已过期",
                            oneOf = {"CANCELLED", "EXPIRED"})
                    @QueryParam("state")
                    String state,
            @BeanParam PageQuery page) {
        return page(query.filter(CardState.HISTORY, CardQuery.state(state), names), page);
    }

    private Items<CardItem> page(CardFilter filter, PageQuery page) {
        return shown(cards.list(filter, page.page(), page.size()));
    }

    private Items<CardItem> shown(Items<CardRow> rows) {
        return rows.map(row -> CardItem.of(row, names));
    }

    @Summary("按身份证号码查询信息卡")
    @POST
    @Path("searches")
    @Needs(Permissions.VIEW)
    public Items<CardItem> search(Requests.PersonSearch body) {
        PageQuery page = Body.given(body).pages();
        return shown(cards.ofPerson(body.idNo(), page.page(), page.size()));
    }

    /** 批量激活 (PRA-R21) of what lies in 【人员激活】. */
    @Summary(value = "批量激活，ids为案件的id；all为true时由任务完成，返回202", answer = Batches.Result.class)
    @POST
    @Path("batch-activate")
    @Needs(Permissions.ACTIVATE)
    public Response activateBatch(Requests.Batch body) {
        return BatchAnswer.of(batches, CaseAction.ACTIVATE, body);
    }

    @Summary("信息卡可以变更的内容")
    @GET
    @Path("change-fields")
    @Needs(Permissions.VIEW)
    public List<String> changeable() {
        return cards.changeable();
    }

    @Summary("信息卡详情")
    @GET
    @Path("{id}")
    @Needs(Permissions.VIEW)
    public CardView get(
            @PathParam("id") long id,
            @Field("显示完整的身份证号码；需要权限，并记入操作日志") @QueryParam("full") boolean full,
            @Context UriInfo uri) {
        return CardView.of(cards.detail(id, full, Site.of(uri)), names);
    }

    @Summary("信息卡的办理记录")
    @GET
    @Path("{id}/history")
    @Needs(Permissions.VIEW)
    public List<HistoryLine> history(@PathParam("id") long id) {
        return cards.history(id);
    }

    @Summary("信息卡状态的流程图：各状态、状态间的操作、当前状态")
    @GET
    @Path("{id}/procedure")
    @Needs(Permissions.VIEW)
    public Diagram procedure(@PathParam("id") long id) {
        return cards.diagram(id);
    }

    @Summary("信息卡的头像照片")
    @GET
    @Path("{id}/photo")
    @Produces({"image/jpeg", "image/png", MediaType.APPLICATION_JSON})
    @Needs(Permissions.VIEW)
    public Response photo(@PathParam("id") long id) {
        return Downloads.inline(cards.photo(id), cards::open);
    }

    /** 下载信息卡 (PRA-R22); what could not be shown stands percent-encoded in the header {@code X-Anju-Note}. */
    @Summary(
            value = "信息卡图片",
            refusals = {422})
    @GET
    @Path("{id}/image")
    @Produces({"image/jpeg", "image/png", MediaType.APPLICATION_JSON})
    @Needs(Permissions.VIEW)
    public Response image(
            @PathParam("id") long id,
            @Field(
                            value = "图片格式",
                            oneOf = {"jpeg", "png"})
                    @QueryParam("format")
                    String format,
            @Context UriInfo uri) {
        CardImages.Image image = images.of(id, format, Site.of(uri));
        Response.ResponseBuilder answer = Response.fromResponse(
                Downloads.inline(image.fileName(), image.type(), out -> out.write(image.content())));
        return image.note().isEmpty()
                ? answer.build()
                : answer.header("X-Anju-Note", URLEncoder.encode(image.note(), StandardCharsets.UTF_8))
                        .build();
    }

    /** 申请变更 (PRA-T10) */
    @Summary(
            value = "申请变更信息卡",
            status = 201,
            answer = CaseView.class,
            refusals = {422})
    @POST
    @Path("{id}/change")
    @Needs(Permissions.SUBMIT)
    public Response change(@PathParam("id") long id, Requests.Change body) {
        return opened(applications.change(
                id, Body.given(body).version(), Body.given(body.facts()).facts()));
    }

    /** 申请注销 (PRA-T20); 依职权注销 (PRA-T23) with {@code exOfficio}. */
    @Summary(
            value = "申请注销信息卡；主管部门依职权注销",
            status = 201,
            answer = CaseView.class,
            refusals = {422})
    @POST
    @Path("{id}/cancel")
    @Needs({Permissions.SUBMIT, Permissions.SUSPEND})
    public Response cancel(@PathParam("id") long id, Requests.Cancel body, @Context UriInfo uri) {
        if (!Boolean.TRUE.equals(Body.given(body).exOfficio())) {
            return opened(applications.cancel(id, body.version(), body.reason()));
        }
        cards.step(id, CardAction.CANCEL_EX_OFFICIO, body.version(), body.reason());
        return Response.ok(get(id, false, uri)).build();
    }

    private Response opened(long caseId) {
        return Response.status(201)
                .entity(CaseView.of(cases.detail(caseId, false), names))
                .build();
    }

    /** 暂停 (PRA-T23) */
    @Summary("暂停信息卡")
    @POST
    @Path("{id}/suspend")
    @Needs(Permissions.SUSPEND)
    public CardView suspend(@PathParam("id") long id, Requests.Decision body, @Context UriInfo uri) {
        cards.step(id, CardAction.SUSPEND, Body.given(body).version(), body.opinion());
        return get(id, false, uri);
    }

    /** 恢复 (PRA-T23) */
    @Summary("恢复信息卡")
    @POST
    @Path("{id}/resume")
    @Needs(Permissions.SUSPEND)
    public CardView resume(@PathParam("id") long id, Requests.Decision body, @Context UriInfo uri) {
        cards.step(id, CardAction.RESUME, Body.given(body).version(), body.opinion());
        return get(id, false, uri);
    }
}
