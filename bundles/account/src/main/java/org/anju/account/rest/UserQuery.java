package org.anju.account.rest;

import javax.ws.rs.QueryParam;
import org.anju.account.model.UserFilter;
import org.anju.account.model.UserStatus;
import org.anju.account.model.UserType;
import org.anju.api.problem.Check;
import org.anju.api.value.Phone;

/** The filter of the user list. */
public final class UserQuery {
    /** Part of the name, beginning of the login name, or a whole mobile. */
    @QueryParam("text")
    private String text;

    @QueryParam("userType")
    private String userType;

    @QueryParam("state")
    private String state;

    @QueryParam("departmentId")
    private Long departmentId;

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
