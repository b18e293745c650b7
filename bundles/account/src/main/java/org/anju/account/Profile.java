package org.anju.account;

import org.anju.account.UserViews.UserView;
import org.anju.account.store.AccountStore;
import org.anju.account.store.UserQueries;
import org.anju.api.access.Callers;
import org.anju.api.problem.Problem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a user sees of himself. */
@Component(service = Profile.class)
public final class Profile {
    private final AccountStore store;
    private final UserQueries users;
    private final UserViews views;
    private final Callers callers;

    @Activate
    public Profile(
            @Reference AccountStore store,
            @Reference UserQueries users,
            @Reference UserViews views,
            @Reference Callers callers) {
        this.store = store;
        this.users = users;
        this.views = views;
        this.callers = callers;
    }

    /** The own account, masked; an API client has none. */
    public UserView own() {
        long id = callers.current().userId();
        return store.read(() -> views.of(users.find(id).orElseThrow(Problem::notFound), false));
    }
}
