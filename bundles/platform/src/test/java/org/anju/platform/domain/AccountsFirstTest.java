package org.anju.platform.domain;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.Test;

public class AccountsFirstTest {
    @Test
    public void theOthersStartOnceAlsoWhenAccountsCannotBeAskedAtFirst() {
        Iterator<Supplier<DomainState>> answers = List.<Supplier<DomainState>>of(
                        () -> DomainState.STARTING,
                        () -> {
                            throw new IllegalStateException("the bundle is being changed");
                        },
                        () -> DomainState.ACTIVE)
                .iterator();
        AtomicInteger started = new AtomicInteger();
        AccountsFirst first = new AccountsFirst(() -> answers.next().get(), started::incrementAndGet);
        first.look();
        first.look();
        assertEquals(0, started.get());
        first.look();
        assertEquals(1, started.get());
    }

    @Test
    public void theOthersWaitForAccountsThatMayStillCome() {
        Set<DomainState> waiting = EnumSet.noneOf(DomainState.class);
        for (DomainState state : DomainState.values()) {
            if (!AccountsFirst.decided(state, false)) {
                waiting.add(state);
            }
            assertTrue("not for ever: " + state, AccountsFirst.decided(state, true));
        }
        assertEquals(EnumSet.of(DomainState.STOPPED, DomainState.STARTING, DomainState.SWAPPING), waiting);
    }
}
