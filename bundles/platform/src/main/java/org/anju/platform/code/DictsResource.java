package org.anju.platform.code;

import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.anju.api.problem.Problem;
import org.anju.api.rest.Anyone;
import org.anju.api.rest.Body;
import org.anju.api.rest.Field;
import org.anju.api.rest.Needs;
import org.anju.api.rest.Summary;
import org.anju.platform.PlatformDomain;
import org.anju.platform.code.Dictionaries.Dictionary;
import org.anju.platform.code.DictionaryDesk.Change;
import org.anju.platform.rest.PlatformResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Dictionaries (数据字典): what pages choose from, and their maintenance. */
@Component(service = PlatformResource.class)
@Path("/dicts")
@Produces(MediaType.APPLICATION_JSON)
@Needs(PlatformDomain.DICTIONARY_MANAGE)
public final class DictsResource implements PlatformResource {
    private final Dictionaries dictionaries;
    private final DictionaryDesk desk;

    @Activate
    public DictsResource(@Reference Dictionaries dictionaries, @Reference DictionaryDesk desk) {
        this.dictionaries = dictionaries;
        this.desk = desk;
    }

    /** @param enabled whether it may be chosen for new data today */
    public record Choice(String code, String name, boolean enabled) {}

    @Summary("数据字典列表")
    @GET
    public List<Dictionary> list() {
        return dictionaries.list();
    }

    @Summary("字典的可选项")
    @GET
    @Path("/{type}")
    @Anyone
    public List<Choice> choices(@Field("字典的类型") @PathParam("type") String type) {
        return items(type).stream()
                .map(item -> new Choice(item.code(), item.name(), dictionaries.selectable(type, item.code())))
                .toList();
    }

    @Summary("字典的全部项")
    @GET
    @Path("/{type}/items")
    public List<CodeItem> items(@Field("字典的类型") @PathParam("type") String type) {
        if (!dictionaries.known(type)) {
            throw Problem.notFound();
        }
        return dictionaries.items(type);
    }

    @Summary(value = "新增字典项", status = 201, answer = CodeItem.class)
    @POST
    @Path("/{type}/items")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@Field("字典的类型") @PathParam("type") String type, Change item) {
        return Response.status(201).entity(desk.add(type, Body.given(item))).build();
    }

    @Summary("修改字典项")
    @PUT
    @Path("/{type}/items/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    public CodeItem change(
            @Field("字典的类型") @PathParam("type") String type,
            @Field("字典项的编码") @PathParam("code") String code,
            Change item) {
        return desk.change(type, code, Body.given(item));
    }
}
