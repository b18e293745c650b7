package org.anju.account.rest;

import javax.ws.rs.QueryParam;
import org.anju.account.model.UserFilter;
import org.anju.account.model.UserStatus;
import org.anju.account.model.UserType;
import org.anju.api.problem.Check;
import org.anju.api.rest.Field;
import org.anju.api.value.Phone;

/** The filter of the user list. */
public final class UserQuery {
    /** Part of the name, beginning of the login name, or a whole mobile. */
    @Field(value = "姓名的一部分、登录用户名的开头或手机号", max = 50)
    @QueryParam("text")
    private String text;

    @Field(
            value = "用户类型",
            oneOf = {"GOV", "ASSOC", "INS_ADMIN", "INS_OPERATOR", "STORE", "PRACT", "HOLDER", "PUBLIC"})
    @QueryParam("userType")
    private String userType;

    @Field(
            value = "状态",
            oneOf = {"PENDING", "ACTIVE", "LOCKED", "DISABLED", "REJECTED", "MERGED", "CLOSED"})
    @QueryParam("state")
    private String state;

    @Field("部门的id")
    @QueryParam("departmentId")
    private Long departmentId;

    @Field("所属机构的id")
    @QueryParam("institutionId")
    private Long institutionId;

    UserFilter filter() {
        new Check()
                .optionalText("text", "关键字", text, 1, 50)
                .code("userType", "用户类型", userType, code -> UserType.of(code).isPresent())
                .code("state", "状态", state, UserQuery::isStatus)
                .done();
        return new UserFilter(
                mobile() == null ? text : null,
                null,
                blank(userType) ? null : UserType.valueOf(userType),
                status(state),
                departmentId,
                institutionId,
                null);
    }

    /** The mobile that was typed, or null. */
    String mobile() {
        return text != null && Phone.isMobile(text.strip()) ? text.strip() : null;
    }

    static UserStatus status(String code) {
        return blank(code) ? null : UserStatus.valueOf(code);
    }

    static boolean isStatus(String code) {
        return java.util.Arrays.stream(UserStatus.values())
                .anyMatch(s -> s.name().equals(code));
    }

    private static boolean blank(String value) {
        return value == null || value.isBlank();
    }
}
