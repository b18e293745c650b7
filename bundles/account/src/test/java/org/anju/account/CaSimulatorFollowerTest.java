package org.anju.account;

import static org.junit.Assert.assertEquals;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.anju.account.ca.CaParameters;
import org.anju.api.event.Event;
import org.anju.api.institution.InstitutionDirectory.Institution;
import org.anju.api.institution.InstitutionEvents;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The simulated CA follows the filings. */
public class CaSimulatorFollowerTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final World world = new World();
    private RegistrationWorld registration;

    @Before
    public void open() {
        registration = new RegistrationWorld(world, folder.getRoot().toPath());
        world.platform.parameters.set(CaParameters.ENABLED, true);
        world.platform.parameters.set(CaParameters.AUTHORITY, "simulator");
        registration.simulation.put("91310101MA1FL0001D", "上海安居测试住房租赁有限公司");
    }

    @After
    public void close() {
        world.close();
    }

    @Test
    public void theSimulatorSkipsWhoHasNoCreditCodeAndGoesOn() {
        CaSimulatorFollower follower = new CaSimulatorFollower(registration.simulation, world.platform.callers);
        follower.directory = registration.directory;
        registration.filed = Optional.of(licensed("310101000123456"));
        follower.on(filed());
        assertEquals(1, registration.simulation.enterprises().size());
        registration.filed = Optional.of(licensed("91310101MA1FL0002G"));
        follower.on(filed());
        assertEquals(2, registration.simulation.enterprises().size());
    }

    private static Event filed() {
        return new Event(
                1,
                InstitutionEvents.FILED,
                "institution/7",
                Instant.parse("2026-03-10T02:00:00Z"),
                Map.of("institutionId", 7L));
    }

    private static Institution licensed(String number) {
        return new Institution(7, "上海某某住房租赁有限公司", number, "1", "沪备001", "310101", "FILED", true);
    }
}
