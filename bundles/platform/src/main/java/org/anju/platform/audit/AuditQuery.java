package org.anju.platform.audit;

import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javax.ws.rs.QueryParam;
import org.anju.api.audit.Audit;
import org.anju.api.problem.Check;
import org.anju.api.problem.Problem;
import org.anju.api.rest.Field;
import org.anju.api.value.Days;

/** What to look for in the audit log (SYS-R09), as query parameters; whatever is not given does not narrow. */
public final class AuditQuery {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /** yyyy-MM-dd or yyyy-MM-dd HH:mm:ss */
    @Field("开始日期或时间，YYYY-MM-DD或YYYY-MM-DD HH:mm:ss")
    @QueryParam("from")
    private String from;

    /** As {@code from}; a day is meant to its end. */
    @Field("结束日期或时间，日期含当天")
    @QueryParam("to")
    private String to;

    /** Login name. */
    @Field("登录用户名")
    @QueryParam("user")
    private String user;

    /** The action or its beginning, e.g. {@code account.}. */
    @Field("操作或其开头，例如account.")
    @QueryParam("action")
    private String action;

    /** The object or its beginning, e.g. {@code user/17}. */
    @Field("对象或其开头，例如user/17")
    @QueryParam("object")
    private String object;

    @Field(
            value = "结果：成功、拒绝、失败",
            oneOf = {"OK", "REFUSED", "FAILED"})
    @QueryParam("result")
    private String result;

    /** Conditions and their arguments. */
    record Where(String sql, List<Object> arguments) {}

    Where where() {
        LocalDateTime begin = given(from) ? begin(from, "from") : null;
        LocalDateTime end = given(to) ? end(to) : null;
        // A day is meant to its end, and the end itself is not looked for.
        new Check().ordered("to", begin, end == null ? null : end.minusNanos(1)).done();
        List<String> conditions = new ArrayList<>();
        List<Object> arguments = new ArrayList<>();
        add(conditions, arguments, "happened_at >= ?", begin == null ? null : Timestamp.valueOf(begin));
        add(conditions, arguments, "happened_at < ?", end == null ? null : Timestamp.valueOf(end));
        add(conditions, arguments, "login = ?", given(user) ? user.strip() : null);
        add(conditions, arguments, "action LIKE ? ESCAPE '!'", given(action) ? beginning(action) : null);
        add(conditions, arguments, "object LIKE ? ESCAPE '!'", given(object) ? beginning(object) : null);
        add(conditions, arguments, "result = ?", given(result) ? known(result) : null);
        String sql = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        return new Where(sql, arguments);
    }

    private static void add(List<String> conditions, List<Object> arguments, String condition, Object argument) {
        if (argument != null) {
            conditions.add(condition);
            arguments.add(argument);
        }
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }

    private static String beginning(String text) {
        return text.strip().replaceAll("[!%_]", "!$0") + "%";
    }

    private static String known(String text) {
        try {
            return Audit.Result.valueOf(text.strip()).name();
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("result", "结果取值不在字典范围内");
        }
    }

    private static LocalDateTime begin(String text, String field) {
        LocalDate day = Days.parse(text.length() > 10 ? text.substring(0, 10) : text);
        if (day == null) {
            throw Problem.invalid(field, "时间格式不正确");
        }
        try {
            return text.length() == 10 ? day.atStartOfDay() : LocalDateTime.parse(text, TIME);
        } catch (DateTimeException e) {
            throw Problem.invalid(field, "时间格式不正确");
        }
    }

    private static LocalDateTime end(String text) {
        LocalDateTime begin = begin(text, "to");
        return text.length() == 10 ? begin.plusDays(1) : begin.plusSeconds(1);
    }

    AuditQuery from(String text) {
        from = text;
        return this;
    }

    AuditQuery to(String text) {
        to = text;
        return this;
    }

    AuditQuery user(String text) {
        user = text;
        return this;
    }

    AuditQuery action(String text) {
        action = text;
        return this;
    }

    AuditQuery object(String text) {
        object = text;
        return this;
    }

    AuditQuery result(String text) {
        result = text;
        return this;
    }
}
