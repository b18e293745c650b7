package org.anju.institution.rest;

import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.anju.api.rest.Body;
import org.anju.api.rest.Field;
import org.anju.api.rest.Items;
import org.anju.api.rest.ListFilter;
import org.anju.api.rest.Needs;
import org.anju.api.rest.PageQuery;
import org.anju.api.rest.Summary;
import org.anju.institution.StoresService;
import org.anju.institution.model.Permissions;
import org.anju.institution.model.StoreAction;
import org.anju.institution.model.StoreState;
import org.anju.institution.store.StoreRows;

/** 机构门店管理: {@code /api/v1/institution/stores}. */
@Path("stores")
@Produces(MediaType.APPLICATION_JSON)
public final class StoresResource {
    private final StoresService stores;
    private final Named names;

    StoresResource(StoresService stores, Named names) {
        this.stores = stores;
        this.names = names;
    }

    @Summary("门店列表")
    @GET
    @Needs(Permissions.VIEW)
    public Items<StoreBody> list(
            @Field(value = "门店名称的一部分，至少两个字", max = 100) @QueryParam("name") String name,
            @Field("机构的id") @QueryParam("institutionId") Long institutionId,
            @Field("区划代码，含其下级") @QueryParam("division") String division,
            @Field(
                            value = "状态：正常、已禁用",
                            oneOf = {"PASSED", "DISABLED"})
                    @QueryParam("state")
                    String state,
            @BeanParam PageQuery page) {
        StoreRows.Filter filter = new StoreRows.Filter(
                ListFilter.namePart(name),
                null,
                institutionId,
                ListFilter.division(division),
                ListFilter.of(StoreState.class, "state", "状态", state));
        return stores.list(filter, page.page(), page.size()).map(shown -> StoreBody.of(shown, names));
    }

    @Summary("门店详情")
    @GET
    @Path("{id}")
    @Needs(Permissions.VIEW)
    public StoreBody get(
            @PathParam("id") long id, @Field("显示完整的身份证号和电话；需要权限，并记入操作日志") @QueryParam("full") boolean full) {
        return StoreBody.of(stores.get(id, full), names);
    }

    /** 新增门店 (INS-T31) */
    @Summary(value = "新增门店", status = 201, answer = StoreBody.class)
    @POST
    @Needs(Permissions.SELF_STORE)
    public Response add(StoreBody body) {
        long id = stores.add(Body.given(body).facts());
        return Response.status(201).entity(get(id, false)).build();
    }

    /** 编辑 */
    @Summary("修改门店")
    @PUT
    @Path("{id}")
    @Needs(Permissions.SELF_STORE)
    public StoreBody edit(@PathParam("id") long id, StoreBody body) {
        stores.edit(id, Body.given(body).version(), body.facts());
        return get(id, false);
    }

    /** 禁用 (INS-T30) */
    @Summary("禁用门店")
    @POST
    @Path("{id}/disable")
    @Needs(Permissions.SELF_STORE)
    public StoreBody disable(@PathParam("id") long id, Requests.Step body) {
        stores.step(id, StoreAction.DISABLE, Body.given(body).version());
        return get(id, false);
    }

    /** 启用 (INS-T30) */
    @Summary("启用门店")
    @POST
    @Path("{id}/enable")
    @Needs(Permissions.SELF_STORE)
    public StoreBody enable(@PathParam("id") long id, Requests.Step body) {
        stores.step(id, StoreAction.ENABLE, Body.given(body).version());
        return get(id, false);
    }
}
