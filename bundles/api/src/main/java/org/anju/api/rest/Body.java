package org.anju.api.rest;

import org.anju.api.problem.Problem;

/** What a body must have before it is read any further: what is missing is a mistake of the client, not of ours. */
public final class Body {
    private Body() {}

    /** The body, or a part of it that must be there; 400 when it is empty or {@code null}. */
    public static <T> T given(T body) {
        if (body == null) {
            throw Problem.invalid("body", "请求内容不能为空");
        }
        return body;
    }

    /** The version that the client was shown; changes and steps name it (§16.1). */
    public static int version(Integer shown) {
        return Problem.given(shown);
    }
}
