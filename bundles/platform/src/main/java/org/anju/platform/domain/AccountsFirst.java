package org.anju.platform.domain;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Lets accounts have the cores until somebody can log in. The framework begins at their start level ({@code custom.properties}); from here it goes
 * on to that of the other domains: when accounts serve, when they cannot, or when they take too long. Once a start: who lowers the start level
 * later means it.
 */
@Component(
        service = {},
        immediate = true)
public final class AccountsFirst {
    private static final String ACCOUNT = "account";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LOOK_MILLIS = 20;

    private final FrameworkStartLevel level;
    private final DomainRegistry domains;
    private final long begin = System.nanoTime();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(r -> new Thread(r, "anju-accounts-first"));

    @Activate
    public AccountsFirst(BundleContext context, @Reference DomainRegistry domains) {
        this.level = context.getBundle(0).adapt(FrameworkStartLevel.class);
        this.domains = domains;
        thread.scheduleWithFixedDelay(this::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        boolean late = System.nanoTime() - begin > PATIENCE.toNanos();
        if (decided(domains.state(ACCOUNT), late)) {
            if (!domains.booted()) {
                level.setStartLevel(DomainRegistry.BOOTED);
            }
            thread.shutdown();
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
