package org.anju.platform.domain;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.osgi.framework.BundleContext;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets accounts have the cores until somebody can log in. The framework begins at their start level ({@code custom.properties}); from here it goes
 * on to that of the other domains: when accounts serve, when they cannot, or when they take too long. Once a start: who lowers the start level
 * later means it.
 */
@Component(
        service = {},
        immediate = true)
public final class AccountsFirst {
    private static final Logger LOG = LoggerFactory.getLogger(AccountsFirst.class);
    private static final String ACCOUNT = "account";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LOOK_MILLIS = 20;

    private final Supplier<DomainState> accounts;
    private final Runnable goOn;
    private final long begin = System.nanoTime();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(r -> new Thread(r, "anju-accounts-first"));

    @Activate
    public AccountsFirst(BundleContext context, @Reference DomainRegistry domains) {
        this(
                () -> domains.state(ACCOUNT),
                () -> goOn(context.getBundle(0).adapt(FrameworkStartLevel.class), domains.booted()));
        thread.scheduleWithFixedDelay(this::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    AccountsFirst(Supplier<DomainState> accounts, Runnable goOn) {
        this.accounts = accounts;
        this.goOn = goOn;
    }

    private static void goOn(FrameworkStartLevel level, boolean booted) {
        if (!booted) {
            level.setStartLevel(DomainRegistry.BOOTED);
        }
    }

    /** What cannot be asked at one moment is asked at the next: an exception would end the looking, and no other domain would ever start. */
    void look() {
        try {
            boolean late = System.nanoTime() - begin > PATIENCE.toNanos();
            if (decided(accounts.get(), late)) {
                goOn.run();
                thread.shutdown();
            }
        } catch (RuntimeException e) {
            LOG.warn("Domains wait to be started: {}", e.toString());
        }
    }

    /** Whether the others need wait no longer. Stopped is also what the framework has not come to yet. */
    static boolean decided(DomainState accounts, boolean late) {
        return switch (accounts) {
            case ACTIVE, FAILED, UNRESOLVED, ABSENT -> true;
            case STOPPED, STARTING, SWAPPING -> late;
        };
    }

    @Deactivate
    void close() {
        thread.shutdownNow();
    }
}
