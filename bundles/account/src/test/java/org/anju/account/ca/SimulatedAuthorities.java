package org.anju.account.ca;

import java.nio.file.Path;
import java.time.Clock;
import org.anju.api.parameter.Parameters;

/** Authorities for tests: the simulator is allowed. */
public final class SimulatedAuthorities {
    private SimulatedAuthorities() {}

    public static Authorities in(Path folder, Parameters parameters, Clock clock) {
        return new Authorities(
                parameters,
                new ConfiguredAuthority(parameters, new CrlSource(parameters, clock), folder.resolve("etc")),
                new SimulatedAuthority(parameters, clock, folder.resolve("simulator")),
                true);
    }
}
