package org.anju.contract.rest;

import java.io.InputStream;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.anju.api.rest.Anyone;
import org.anju.api.rest.Field;
import org.anju.api.rest.Summary;
import org.anju.contract.PublicCheck;
import org.anju.contract.filing.FilingCheck;

/** 扫码核验: what the public sees behind the QR code of a contract or a certificate of filing, and whether a file was changed. */
@Path("checks")
@Produces(MediaType.APPLICATION_JSON)
public final class ChecksResource {
    private final PublicCheck check;
    private final FilingCheck filings;

    ChecksResource(PublicCheck check, FilingCheck filings) {
        this.check = check;
        this.filings = filings;
    }

    @Summary("扫码核验合同备案证明")
    @GET
    @Path("filings/{token}")
    @Anyone
    public FilingCheck.Shown filing(@Field("二维码中的标识") @PathParam("token") String token) {
        return filings.of(token);
    }

    @Summary("扫码核验租赁合同")
    @GET
    @Path("{token}")
    @Anyone
    public PublicCheck.Shown get(@Field("二维码中的标识") @PathParam("token") String token) {
        return check.of(token);
    }

    @Summary(
            value = "核对合同文件是否被改动",
            description = "请求内容是PDF文件本身，最大10MB；只计算校验值，不留存文件",
            refusals = {413})
    @POST
    @Path("{token}/files")
    @Consumes(MediaType.WILDCARD)
    @Anyone
    public PublicCheck.Compared compare(@Field("二维码中的标识") @PathParam("token") String token, InputStream file) {
        return check.compare(token, file == null ? InputStream.nullInputStream() : file);
    }
}
