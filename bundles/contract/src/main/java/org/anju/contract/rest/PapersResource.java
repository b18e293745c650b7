package org.anju.contract.rest;

import java.time.Instant;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.anju.api.rest.Downloads;
import org.anju.api.rest.Needs;
import org.anju.api.rest.Site;
import org.anju.api.rest.Summary;
import org.anju.contract.Printing;
import org.anju.contract.model.Permissions;
import org.anju.contract.store.PrintTable;

/** ④ 合同预览 and 打印, below {@code /api/v1/contract/contracts/{id}}. */
@Path("contracts")
@Produces(MediaType.APPLICATION_JSON)
public final class PapersResource {
    private static final String PDF = "application/pdf";

    private final Printing printing;

    PapersResource(Printing printing) {
        this.printing = printing;
    }

    /**
     * A print of a contract.
     *
     * @param state that the contract was in
     */
    public record PrintView(Instant at, String by, String state, String stateLabel, String sha256, long size) {
        static PrintView of(PrintTable.Print print) {
            return new PrintView(
                    print.at(), print.by(), print.state().name(), print.state().label(), print.sha256(), print.size());
        }
    }

    @Summary("合同预览PDF，带预览水印，其余与打印一致")
    @GET
    @Path("{id}/preview")
    @Produces({PDF, MediaType.APPLICATION_JSON})
    @Needs(Permissions.CREATE)
    public Response preview(@PathParam("id") long id, @Context UriInfo uri) {
        return answer(printing.preview(id, Site.of(uri)));
    }

    @Summary(
            value = "打印合同PDF，每次打印都留存文件的校验值",
            refusals = {409})
    @GET
    @Path("{id}/print")
    @Produces({PDF, MediaType.APPLICATION_JSON})
    @Needs(Permissions.PRINT)
    public Response print(@PathParam("id") long id, @Context UriInfo uri) {
        return answer(printing.print(id, Site.of(uri)));
    }

    private static Response answer(Printing.Paper paper) {
        return Downloads.inline(paper.name(), PDF, out -> out.write(paper.pdf()));
    }

    @Summary("合同的打印记录，最近的在前")
    @GET
    @Path("{id}/prints")
    @Needs(Permissions.VIEW)
    public List<PrintView> prints(@PathParam("id") long id) {
        return printing.of(id).stream().map(PrintView::of).toList();
    }
}
