package org.anju.platform.domain;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import org.junit.Test;

public class AccountsFirstTest {
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
