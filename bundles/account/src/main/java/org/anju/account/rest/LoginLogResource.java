package org.anju.account.rest;

import java.time.Instant;
import java.time.LocalDate;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.anju.account.LoginLog;
import org.anju.api.problem.Check;
import org.anju.api.problem.Problem;
import org.anju.api.rest.Field;
import org.anju.api.rest.Items;
import org.anju.api.rest.Needs;
import org.anju.api.rest.PageQuery;
import org.anju.api.rest.Summary;
import org.anju.api.store.ChinaDay;
import org.anju.api.value.Days;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 登录日志 */
@Component(service = LoginLogResource.class)
@Path("login-logs")
@Produces(MediaType.APPLICATION_JSON)
@Needs("system.log.view")
public final class LoginLogResource {
    private final LoginLog log;

    @Activate
    public LoginLogResource(@Reference LoginLog log) {
        this.log = log;
    }

    /** {@code from} and {@code to} are days, both included. */
    @Summary("登录日志")
    @GET
    public Items<LoginLog.Line> list(
            @Field("开始日期，含当天") @QueryParam("from") String from,
            @Field("结束日期，含当天") @QueryParam("to") String to,
            @Field("登录用户名") @QueryParam("login") String login,
            @Field("是否成功") @QueryParam("ok") Boolean ok,
            @BeanParam PageQuery page) {
        Instant start = day("from", "开始日期", from, 0);
        Instant end = day("to", "结束日期", to, 1);
        new Check().ordered("to", start, end == null ? null : end.minusNanos(1)).done();
        String name = login == null || login.isBlank() ? null : login.strip();
        return log.page(start, end, name, ok, page);
    }

    private static Instant day(String field, String label, String text, int plus) {
        if (text == null || text.isBlank()) {
            return null;
        }
        LocalDate day = Days.parse(text);
        if (day == null) {
            throw Problem.invalid(field, label + "格式不正确");
        }
        return ChinaDay.begin(day.plusDays(plus));
    }
}
