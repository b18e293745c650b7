package org.anju.listing;

import java.util.List;
import java.util.function.Predicate;
import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.access.DataScope;
import org.anju.api.problem.Problem;
import org.anju.api.value.NameGrams;
import org.anju.listing.model.Channel;
import org.anju.listing.model.Permissions;
import org.anju.listing.model.Request;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who may verify, where, and by which channel (§6.1, LST-R03). */
@Component(service = Requesters.class)
public final class Requesters {
    private final Callers callers;
    private final Settings settings;

    @Activate
    public Requesters(@Reference Callers callers, @Reference Settings settings) {
        this.callers = callers;
        this.settings = settings;
    }

    Caller caller() {
        return callers.current();
    }

    /**
     * The channel of the present caller.
     *
     * @param wanted which one, for an API client with several; null for its only one
     * @throws Problem 403 without the right, or the grant for the channel
     */
    Channel channel(String wanted) {
        Caller caller = callers.current();
        if (caller.type().equals("API_CLIENT")) {
            return ofClient(caller, wanted);
        }
        if (caller.may(Permissions.VERIFY)) {
            return Channel.PLATFORM;
        }
        if (caller.may(Permissions.VERIFY_OWN_HOUSE) && settings.get(Settings.PUBLIC)) {
            return caller.port().equals("WX") ? Channel.PUBLIC_WX : Channel.PUBLIC_WEB;
        }
        throw Problem.forbidden();
    }

    private static Channel ofClient(Caller caller, String wanted) {
        List<Channel> granted = Channel.OF_CLIENTS.stream()
                .filter(channel -> caller.may(channel.permission()))
                .filter(channel ->
                        wanted == null || wanted.isBlank() || channel.name().equals(wanted))
                .toList();
        if (granted.isEmpty()) {
            throw Problem.forbidden("接口客户端未获得该核验渠道的授权");
        }
        if (granted.size() > 1) {
            throw Problem.invalid("channel", "核验渠道不能为空");
        }
        return granted.get(0);
    }

    /** Where the caller may verify: authorities and API clients in their division, others everywhere. */
    Predicate<String> places() {
        DataScope scope = callers.current().scope();
        return switch (scope.kind()) {
            case DIVISION, DEPARTMENT -> division -> division.startsWith(scope.divisionPrefix());
            default -> division -> true;
        };
    }

    /** Whether API clients speak through it. */
    static boolean isClient(Channel channel) {
        return Channel.OF_CLIENTS.contains(channel);
    }

    /** The public verifies its own houses only. */
    void refuseOthersHouse(Channel channel, Request request) {
        boolean ofPublic = channel == Channel.PUBLIC_WEB || channel == Channel.PUBLIC_WX;
        if (ofPublic && !NameGrams.key(callers.current().name()).equals(NameGrams.key(request.ownerName()))) {
            throw Problem.forbidden("只能核验本人的房屋");
        }
    }
}
