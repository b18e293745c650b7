package org.anju.api.parameter;

import java.util.Set;

/** Reads parameters at use time: what an administrator set is in force for the next request, on every node within a second. */
public interface Parameters {
    /** The security profile (安全等级, §2.8): {@code mlps3} raises defaults, see {@link Parameter#mlps3}. The platform declares it. */
    Parameter<String> PROFILE = Parameter.oneOf(
                    "security.profile", "standard", Set.of("standard", "mlps3"), "安全等级：standard 普通，mlps3 等保三级")
            .guarded();

    <T> T get(Parameter<T> parameter);
}
