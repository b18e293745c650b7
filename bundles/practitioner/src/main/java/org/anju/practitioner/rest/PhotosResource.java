package org.anju.practitioner.rest;

import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.anju.api.rest.Body;
import org.anju.api.rest.Field;
import org.anju.api.rest.Needs;
import org.anju.api.rest.Started;
import org.anju.api.rest.Summary;
import org.anju.practitioner.intake.IntakeService;
import org.anju.practitioner.model.Permissions;

/** Photos that come after the import: {@code /api/v1/practitioner/card-cases/photos}. */
@Path("card-cases/photos")
@Produces(MediaType.APPLICATION_JSON)
public final class PhotosResource {
    private final IntakeService intake;

    PhotosResource(IntakeService intake) {
        this.intake = intake;
    }

    /** The package, and for whom. */
    public record PhotosBody(
            @Field(value = "上传的照片压缩包（kind=photos）的id", required = true) String photosFileId,
            @Field("只用于这个批次的案件；不填为本机构所有缺少照片的申请") Long batchId) {}

    /** 补传照片 (PRA-R11) */
    @Summary(value = "补传照片，由任务完成", status = 202, answer = Started.class)
    @POST
    @Needs(Permissions.IMPORT)
    public Response add(PhotosBody body) {
        long job = intake.addPhotos(Body.given(body).photosFileId(), body.batchId());
        return Response.status(202).entity(new Started(job)).build();
    }
}
