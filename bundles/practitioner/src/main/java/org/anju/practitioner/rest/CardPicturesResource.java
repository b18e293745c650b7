package org.anju.practitioner.rest;

import java.util.List;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.anju.api.rest.Body;
import org.anju.api.rest.Field;
import org.anju.api.rest.Needs;
import org.anju.api.rest.Site;
import org.anju.api.rest.Started;
import org.anju.api.rest.Summary;
import org.anju.practitioner.intake.CardExport;
import org.anju.practitioner.model.CardState;
import org.anju.practitioner.model.Permissions;
import org.anju.practitioner.store.CardFilter;

/** 批量下载信息卡: {@code /api/v1/practitioner/cards/pictures}. */
@Path("cards/pictures")
@Produces(MediaType.APPLICATION_JSON)
public final class CardPicturesResource {
    private final CardExport export;
    private final Named names;

    CardPicturesResource(CardExport export, Named names) {
        this.export = export;
        this.names = names;
    }

    /** Cards: those named, or all in effect that a filter finds. */
    public record PicturesBody(
            @Field("信息卡的id，1至200个") List<Long> ids,
            @Field("下载筛选到的全部生效的信息卡") Boolean all,
            @Field("all为true时的筛选条件") Filter filter) {}

    /** The filter of the list of cards in a body; as its query parameters. */
    public record Filter(String name, String number, String division, String category, Long institutionId) {
        CardQuery query() {
            return new CardQuery(name, number, division, category, institutionId);
        }
    }

    /** 批量下载 (PRA-R22, PRA-R23) */
    @Summary(value = "打包下载信息卡图片和索引，由任务完成", status = 202, answer = Started.class)
    @POST
    @Needs(Permissions.EXPORT)
    public Response pack(PicturesBody body, @Context UriInfo uri) {
        String site = Site.of(uri);
        boolean all = Boolean.TRUE.equals(Body.given(body).all());
        long job = all ? export.pictures(filter(body.filter()), site) : export.pictures(body.ids(), site);
        return Response.status(202).entity(new Started(job)).build();
    }

    private CardFilter filter(Filter wanted) {
        CardQuery query = wanted == null ? new CardQuery() : wanted.query();
        return query.filter(CardState.IN_EFFECT, null, names);
    }
}
