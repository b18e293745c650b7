package org.anju.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.function.Predicate;
import javax.ws.rs.WebApplicationException;
import org.anju.api.problem.FieldProblem;
import org.anju.api.problem.Problem;
import org.anju.platform.json.Json;
import org.anju.platform.session.RequestScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The body of {@code application/problem+json}. */
public record ProblemBody(
        String type, String title, int status, String detail, String code, List<FieldProblem> fields, String traceId) {
    public static final String TYPE = "application/problem+json;charset=UTF-8";
    private static final Logger LOG = LoggerFactory.getLogger(ProblemBody.class);

    /** What a fault tells the user; a defect of ours is logged and tells him nothing but the trace id. */
    public static Problem problem(Throwable fault) {
        if (fault instanceof Problem problem) {
            return problem;
        }
        if (find(fault, ProblemBody::clientGone) != null) {
            LOG.debug("The client went away: {}", fault.toString());
            return new Problem(400, "CLIENT_GONE", "连接已中断");
        }
        Throwable json = find(fault, JsonProcessingException.class::isInstance);
        if (json != null) {
            return Malformed.problem((JsonProcessingException) json);
        }
        if (fault instanceof WebApplicationException web) {
            return ofHttp(web.getResponse().getStatus());
        }
        RequestScope scope = RequestScope.current();
        LOG.error("Unexpected fault, traceId {}", scope == null ? null : scope.traceId(), fault);
        return new Problem(500, "INTERNAL", "系统繁忙，请稍后再试");
    }

    /** Jetty's own, which is not on the class path here; nobody else's end of a file is meant. */
    private static boolean clientGone(Throwable fault) {
        return fault.getClass().getName().equals("org.eclipse.jetty.io.EofException");
    }

    public static ProblemBody of(Problem problem) {
        RequestScope scope = RequestScope.current();
        return new ProblemBody(
                "about:blank",
                title(problem.status()),
                problem.status(),
                problem.getMessage(),
                problem.code(),
                problem.fields(),
                scope == null ? null : scope.traceId());
    }

    public String json() {
        return Json.write(this);
    }

    private static Throwable find(Throwable fault, Predicate<Throwable> wanted) {
        for (Throwable t = fault; t != null; t = t.getCause() == t ? null : t.getCause()) {
            if (wanted.test(t)) {
                return t;
            }
        }
        return null;
    }

    /** What a status tells the user. */
    public static Problem ofHttp(int status) {
        return switch (status) {
            case 401 -> Problem.unauthenticated();
            case 403 -> Problem.forbidden();
            case 404 -> Problem.notFound();
            case 405 -> new Problem(405, "METHOD_NOT_ALLOWED", "不支持此请求方式");
            case 406 -> new Problem(406, "NOT_ACCEPTABLE", "不支持所要求的返回格式");
            case 413 -> new Problem(413, "FILE_TOO_LARGE", "提交的内容过大");
            case 415 -> new Problem(415, "FILE_TYPE", "请求内容格式不正确，请使用application/json");
            default ->
                status < 500
                        ? new Problem(status, "VALIDATION", "请求格式不正确")
                        : new Problem(status, "INTERNAL", "系统繁忙，请稍后再试");
        };
    }

    /** The Chinese title of a status. */
    public static String title(int status) {
        return switch (status) {
            case 400 -> "填写内容有误";
            case 401 -> "未登录";
            case 403 -> "没有权限";
            case 404 -> "数据不存在";
            case 408 -> "请求超时";
            case 409 -> "操作冲突";
            case 413 -> "内容过大";
            case 415 -> "格式不支持";
            case 422 -> "业务规则不允许";
            case 423 -> "账号已锁定";
            case 429 -> "操作过于频繁";
            case 502 -> "外部接口异常";
            case 503 -> "服务暂不可用";
            case 504 -> "外部接口超时";
            default -> status < 500 ? "请求有误" : "系统错误";
        };
    }
}
