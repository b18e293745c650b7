package org.anju.platform.audit;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.anju.api.audit.Audit;
import org.anju.api.rest.Items;
import org.anju.api.rest.Needs;
import org.anju.api.rest.PageQuery;
import org.anju.api.rest.Summary;
import org.anju.api.sheet.Column;
import org.anju.api.sheet.Sheets;
import org.anju.api.store.ChinaDay;
import org.anju.platform.PlatformDomain;
import org.anju.platform.rest.PlatformResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The audit log (操作日志, SYS-R09) for auditors. */
@Component(service = PlatformResource.class)
@Path("/audit-logs")
@Needs(PlatformDomain.LOG_VIEW)
public final class AuditResource implements PlatformResource {
    private static final Map<String, String> RESULTS = Map.of("OK", "成功", "REFUSED", "拒绝", "FAILED", "失败");
    private static final List<Column> COLUMNS = List.of(
            Column.time("at", "时间"),
            Column.text("login", "账号", 20),
            Column.text("name", "姓名", 14),
            Column.text("action", "操作", 30),
            Column.text("object", "对象", 30),
            Column.text("result", "结果", 8),
            Column.text("detail", "说明", 50),
            Column.text("address", "地址", 18),
            Column.text("port", "端口", 8),
            Column.text("trace", "追踪号", 36));

    private final AuditSearch search;
    private final Sheets sheets;
    private final Audit audit;

    @Activate
    public AuditResource(@Reference AuditSearch search, @Reference Sheets sheets, @Reference Audit audit) {
        this.search = search;
        this.sheets = sheets;
        this.audit = audit;
    }

    /** @param sealed whether it is part of the hash chain already */
    public record View(
            long id,
            java.time.Instant at,
            long userId,
            String login,
            String userName,
            String port,
            String address,
            String action,
            String object,
            String result,
            String detail,
            String traceId,
            boolean sealed) {

        static View of(AuditLine line) {
            return new View(
                    line.id(),
                    line.at().atZone(ChinaDay.CHINA).toInstant(),
                    line.userId(),
                    line.login(),
                    line.userName(),
                    line.port(),
                    line.address(),
                    line.action(),
                    line.object(),
                    line.result(),
                    line.detail(),
                    line.trace(),
                    line.seal() > 0);
        }
    }

    @Summary("操作日志")
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Items<View> list(@BeanParam AuditQuery query, @BeanParam PageQuery page) {
        return search.page(query, page).map(View::of);
    }

    @Summary("导出操作日志")
    @GET
    @Path("/export")
    @Produces(Sheets.MEDIA_TYPE)
    @Needs(PlatformDomain.LOG_EXPORT)
    public Response export(@BeanParam AuditQuery query) {
        List<AuditLine> lines = search.newest(query, Sheets.MAX_EXPORT_ROWS + 1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int rows = sheets.write(
                "操作日志", COLUMNS, lines.stream().map(AuditResource::cells).iterator(), out);
        audit.record("system.log.export", "audit-logs", "导出" + rows + "条");
        return Response.ok(out.toByteArray(), Sheets.MEDIA_TYPE)
                .header("Content-Disposition", "attachment; filename=\"audit-logs.xlsx\"")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    private static List<Object> cells(AuditLine line) {
        return Arrays.asList(
                line.at(),
                line.login(),
                line.userName(),
                line.action(),
                line.object(),
                RESULTS.get(line.result()),
                line.detail(),
                line.address(),
                line.port(),
                line.trace());
    }
}
