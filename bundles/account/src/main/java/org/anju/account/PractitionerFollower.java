package org.anju.account;

import java.util.Set;
import org.anju.account.model.UserAction;
import org.anju.account.model.UserStatus;
import org.anju.account.model.UserType;
import org.anju.account.store.AccountStore;
import org.anju.account.store.UserQueries;
import org.anju.account.store.UserRow;
import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.event.Event;
import org.anju.api.event.EventSubscriber;
import org.anju.api.practitioner.PractitionerEvents;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whose card is cancelled acts for the institution no more: his business operator account is closed (XDE-15). */
@Component
public final class PractitionerFollower implements EventSubscriber {
    private final AccountStore store;
    private final UserQueries users;
    private final UserSteps steps;
    private final Callers callers;

    @Activate
    public PractitionerFollower(
            @Reference AccountStore store,
            @Reference UserQueries users,
            @Reference UserSteps steps,
            @Reference Callers callers) {
        this.store = store;
        this.users = users;
        this.steps = steps;
        this.callers = callers;
    }

    @Override
    public String name() {
        return "account.practitioners";
    }

    @Override
    public Set<String> types() {
        return Set.of(PractitionerEvents.CANCELLED);
    }

    /** Twice the same event changes nothing: what is closed is passed over. */
    @Override
    public void on(Event event) {
        String person = event.text("person");
        callers.as(Caller.system(), () -> {
            store.write(() -> users.ofInstitution(event.number("institutionId")).stream()
                    .filter(user -> isOpenOperator(user) && person.equals(user.idNoHash()))
                    .forEach(user -> steps.step(user, UserAction.CLOSE_OPERATOR, null, null)));
            return null;
        });
    }

    private static boolean isOpenOperator(UserRow user) {
        return user.type() == UserType.INS_OPERATOR
                && (user.state() == UserStatus.ACTIVE || user.state() == UserStatus.LOCKED);
    }
}
