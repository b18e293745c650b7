package org.anju.account;

import java.util.Set;
import org.anju.account.model.UserAction;
import org.anju.account.model.UserStatus;
import org.anju.account.store.AccountStore;
import org.anju.account.store.UserQueries;
import org.anju.account.store.UserRow;
import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.event.Event;
import org.anju.api.event.EventSubscriber;
import org.anju.api.institution.InstitutionEvents;
import org.anju.api.value.Names;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What follows from an institution's filing for its accounts: filed, its admin becomes ACTIVE (XDE-06); renamed, they show the new name
 * (XDE-07); cancelled, all are closed (XDE-10). Suspension and expiry leave the login alone (XDE-11).
 */
@Component
public final class InstitutionFollower implements EventSubscriber {
    private final AccountStore store;
    private final UserQueries users;
    private final UserSteps steps;
    private final SessionRefresh sessions;
    private final Callers callers;

    @Activate
    public InstitutionFollower(
            @Reference AccountStore store,
            @Reference UserQueries users,
            @Reference UserSteps steps,
            @Reference SessionRefresh sessions,
            @Reference Callers callers) {
        this.store = store;
        this.users = users;
        this.steps = steps;
        this.sessions = sessions;
        this.callers = callers;
    }

    @Override
    public String name() {
        return "account.institutions";
    }

    @Override
    public Set<String> types() {
        return Set.of(InstitutionEvents.FILED, InstitutionEvents.CHANGED, InstitutionEvents.CANCELLED);
    }

    @Override
    public void on(Event event) {
        long institution = event.number("institutionId");
        callers.as(Caller.system(), () -> {
            store.write(() -> users.ofInstitution(institution).forEach(user -> follow(user, event)));
            return null;
        });
    }

    /** Twice the same event changes nothing: each step asks for the state before it. */
    private void follow(UserRow user, Event event) {
        if (event.type().equals(InstitutionEvents.CANCELLED)) {
            steps.step(user, UserAction.CANCEL, null, "机构备案注销");
            return;
        }
        String name = Names.normalise(event.text("name"));
        if (name != null && !name.equals(user.institutionName())) {
            user.institution(user.institutionId(), name);
            sessions.user(user);
        }
        if (event.type().equals(InstitutionEvents.FILED) && user.state() == UserStatus.PENDING) {
            steps.step(user, UserAction.ACTIVATE, null, "机构备案通过");
        }
    }
}
