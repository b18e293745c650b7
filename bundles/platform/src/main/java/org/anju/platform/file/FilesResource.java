package org.anju.platform.file;

import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.anju.api.file.FileKind;
import org.anju.api.file.Files;
import org.anju.api.file.StoredFile;
import org.anju.api.problem.Problem;
import org.anju.api.rest.Field;
import org.anju.api.rest.LoggedIn;
import org.anju.api.rest.Summary;
import org.anju.platform.rest.PlatformResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Uploads, and the uploader's own look at them. Everybody else gets files from the domain that they belong to. */
@Component(service = PlatformResource.class)
@Path("/files")
@LoggedIn
public final class FilesResource implements PlatformResource {
    private static final List<FileKind> KINDS =
            List.of(FileKind.PAPER, FileKind.PORTRAIT, FileKind.LOGO, FileKind.WORKBOOK, FileKind.PHOTOS);

    private final Files files;

    @Activate
    public FilesResource(@Reference Files files) {
        this.files = files;
    }

    /** What the client keeps of an upload. */
    public record Uploaded(String id, String name, String type, long size, String sha256) {}

    @Summary(value = "上传文件，请求体为文件本身", status = 201, answer = Uploaded.class)
    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    public Response upload(
            @Field(
                            value = "文件类别：paper 证件和材料（图片、PDF），portrait 人像，logo 标志，workbook Excel工作簿，photos 照片压缩包（ZIP）",
                            required = true,
                            oneOf = {"paper", "portrait", "logo", "workbook", "photos"})
                    @QueryParam("kind")
                    String kind,
            @Field(value = "文件名，带扩展名", required = true) @QueryParam("name") String name,
            InputStream content) {
        FileKind wanted = KINDS.stream()
                .filter(k -> k.id().equals(kind))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("kind", "文件类别不正确"));
        StoredFile file = files.put(name, wanted, content == null ? InputStream.nullInputStream() : content);
        Uploaded answer = new Uploaded(file.id(), file.name(), file.type(), file.size(), file.sha256());
        return Response.status(201)
                .entity(answer)
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    @Summary("下载本人上传的文件")
    @GET
    @Path("/{id}")
    @Produces(MediaType.WILDCARD)
    public Response download(@PathParam("id") String id) {
        return download(files, files.own(id).orElseThrow(Problem::notFound));
    }

    /** A file as an attachment that no browser runs or keeps. */
    public static Response download(Files files, StoredFile file) {
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(files.open(file.id()), file.type())
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .header("Content-Length", file.size())
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
