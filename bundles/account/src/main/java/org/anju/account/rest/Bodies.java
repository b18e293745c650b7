package org.anju.account.rest;

import org.anju.api.problem.Problem;

/** A body that is empty or {@code null} is a mistake of the client, not of ours. */
final class Bodies {
    private Bodies() {}

    static <T> T given(T body) {
        if (body == null) {
            throw Problem.invalid("body", "请求内容不能为空");
        }
        return body;
    }

    /** The version that the caller has seen; changes and steps name it (§16.1). */
    static int version(Integer version) {
        if (version == null) {
            throw Problem.invalid("version", "版本号不能为空");
        }
        return version;
    }
}
