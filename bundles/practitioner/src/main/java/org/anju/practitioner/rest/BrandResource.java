package org.anju.practitioner.rest;

import java.time.Instant;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.anju.api.rest.Body;
import org.anju.api.rest.Downloads;
import org.anju.api.rest.Needs;
import org.anju.api.rest.Summary;
import org.anju.practitioner.Brands;
import org.anju.practitioner.model.Permissions;
import org.anju.practitioner.store.BrandRow;

/** 企业LOGO上传 (PRA-R02): {@code /api/v1/practitioner/institutions/me/logo}. */
@Path("institutions/me/logo")
@Produces(MediaType.APPLICATION_JSON)
public final class BrandResource {
    private final Brands brands;

    BrandResource(Brands brands) {
        this.brands = brands;
    }

    /**
     * @param complete whether cards can be made with it
     * @param dueDays in how many days after its filing an institution should have its people's cards, 0: nobody counts (PRA-R52)
     */
    public record Shown(
            int version, String shortName, String logoFileId, boolean complete, Instant updatedAt, int dueDays) {
        static Shown of(BrandRow row, int dueDays) {
            return new Shown(row.version(), row.shortName(), row.logo(), row.complete(), row.updatedAt(), dueDays);
        }
    }

    @Summary("本机构的企业LOGO和企业简称")
    @GET
    @Needs(Permissions.VIEW)
    public Shown get() {
        int dueDays = brands.dueDays();
        return brands.own().map(row -> Shown.of(row, dueDays)).orElse(new Shown(0, null, null, false, null, dueDays));
    }

    @Summary("上传企业LOGO和企业简称")
    @PUT
    @Needs(Permissions.BRAND)
    public Shown put(Requests.Brand body) {
        brands.save(Body.given(body).version(), body.shortName(), body.logoFileId());
        return get();
    }

    @Summary("本机构的企业LOGO图片")
    @GET
    @Path("image")
    @Produces({"image/png", "image/jpeg", MediaType.APPLICATION_JSON})
    @Needs(Permissions.VIEW)
    public Response image() {
        return Downloads.inline(brands.logo(), brands::open);
    }
}
