package org.anju.api.problem;

import java.util.List;

/**
 * A refusal that the user is told about, as RFC 9457 {@code application/problem+json} (§2.6). The message is Chinese and says
 * what happened and what to do; it never holds personal data or internals.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final int SOON = 3;

    private final int status;
    private final String code;
    private final transient List<FieldProblem> fields;
    private final int retryAfter;

    public Problem(int status, String code, String detail, List<FieldProblem> fields) {
        this(status, code, detail, fields, status == 503 ? SOON : 0);
    }

    private Problem(int status, String code, String detail, List<FieldProblem> fields, int retryAfter) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.fields = List.copyOf(fields);
        this.retryAfter = retryAfter;
    }

    public Problem(int status, String code, String detail) {
        this(status, code, detail, List.of());
    }

    /** 400 {@code VALIDATION} with all field errors at once. */
    public static Problem validation(List<FieldProblem> fields) {
        return new Problem(400, "VALIDATION", fields.size() == 1 ? fields.get(0).message() : "填写内容有误，请检查标红的字段", fields);
    }

    /** 400 {@code VALIDATION} with one message that belongs to no field or to one. */
    public static Problem invalid(String field, String message) {
        return validation(List.of(new FieldProblem(field, message)));
    }

    /** 401 {@code UNAUTHENTICATED} */
    public static Problem unauthenticated() {
        return new Problem(401, "UNAUTHENTICATED", "登录已失效，请重新登录");
    }

    /** 403 {@code FORBIDDEN} */
    public static Problem forbidden() {
        return forbidden("您没有权限执行此操作");
    }

    public static Problem forbidden(String message) {
        return new Problem(403, "FORBIDDEN", message);
    }

    /** 404 {@code NOT_FOUND}: unknown, or outside the caller's scope. */
    public static Problem notFound() {
        return new Problem(404, "NOT_FOUND", "数据不存在");
    }

    /** 404 to whoever scans a QR code, or guesses what stands in one, that no paper has (扫码核验). */
    public static Problem notGenuine() {
        return new Problem(404, "NOT_FOUND", "未查询到相关信息，请谨防假冒");
    }

    /** 409 {@code STATE_CONFLICT} */
    public static Problem wrongState() {
        return new Problem(409, "STATE_CONFLICT", "当前状态不允许此操作");
    }

    /** 409 {@code VERSION_CONFLICT} */
    public static Problem staleVersion() {
        return new Problem(409, "VERSION_CONFLICT", "数据已被他人修改，请刷新后重试");
    }

    /** Refuses with {@link #staleVersion()} whoever was shown another version than the present one; 400 when he does not say which. */
    public static void refuseStale(Integer shown, int present) {
        if (given(shown) != present) {
            throw staleVersion();
        }
    }

    /** The version that the client was shown; changes and steps name it (§16.1). */
    public static int given(Integer shownVersion) {
        if (shownVersion == null) {
            throw invalid("version", "版本号不能为空");
        }
        return shownVersion;
    }

    /** 409 {@code DUPLICATE} */
    public static Problem duplicate(String message) {
        return new Problem(409, "DUPLICATE", message);
    }

    /** Whether it is a {@link #duplicate}, as a store answers when a unique key is broken. */
    public boolean isDuplicate() {
        return code.equals("DUPLICATE");
    }

    /** 422 {@code RULE}: a business rule refused; {@code code} carries the rule id, e.g. {@code RULE INS-R10}. */
    public static Problem rule(String ruleId, String message) {
        return new Problem(422, "RULE " + ruleId, message);
    }

    /** 429 {@code TOO_MANY}; it may be tried again after so many seconds. */
    public static Problem tooMany(int seconds) {
        return new Problem(429, "TOO_MANY", "操作过于频繁，请稍后再试", List.of(), seconds);
    }

    /** 503 {@code FEATURE_UNAVAILABLE} */
    public static Problem featureUnavailable(String featureName) {
        return new Problem(503, "FEATURE_UNAVAILABLE", "所需功能模块未启用：" + featureName);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public List<FieldProblem> fields() {
        return fields;
    }

    /** After how many seconds it is worth trying again ({@code Retry-After}); 0 where waiting does not help. */
    public int retryAfter() {
        return retryAfter;
    }
}
