package org.anju.platform.session;

import java.util.Set;
import java.util.function.Supplier;
import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.access.DataScope;
import org.anju.api.problem.Problem;
import org.osgi.service.component.annotations.Component;

/** The caller of the request or job on this thread. */
@Component(service = Callers.class)
public final class ThreadCallers implements Callers {
    private static final DataScope NOTHING = new DataScope(DataScope.Kind.NONE, null, null, null, null);

    /** Nobody is logged in. */
    public static Caller anonymous(String address) {
        return new Caller(
                -1, null, null, "WEB", "ANONYMOUS", null, null, null, NOTHING, Set.of(), Set.of(), address, null);
    }

    @Override
    public Caller current() {
        RequestScope scope = RequestScope.current();
        return scope == null ? anonymous("local") : scope.caller();
    }

    @Override
    public <T> T as(Caller caller, Supplier<T> work) {
        RequestScope outer = RequestScope.current();
        RequestScope.enter(outer == null ? new RequestScope(null, caller, null, null, false, null) : outer.as(caller));
        try {
            return work.get();
        } finally {
            if (outer == null) {
                RequestScope.leave();
            } else {
                RequestScope.enter(outer);
            }
        }
    }

    @Override
    public void require(String permission) {
        if (!current().may(permission)) {
            throw Problem.forbidden();
        }
    }
}
