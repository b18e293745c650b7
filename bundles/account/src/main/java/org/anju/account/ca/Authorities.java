package org.anju.account.ca;

import org.anju.api.parameter.Parameters;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The authority in force. In production the simulator needs whoever starts the process besides the parameter: with it an administrator of the
 * platform could register in any institution's name.
 */
@Component(service = Authorities.class)
public final class Authorities {
    private final Parameters parameters;
    private final ConfiguredAuthority configured;
    private final SimulatedAuthority simulated;
    private final boolean simulatorAllowed;

    @Activate
    public Authorities(
            @Reference Parameters parameters,
            @Reference ConfiguredAuthority configured,
            @Reference SimulatedAuthority simulated) {
        this(
                parameters,
                configured,
                simulated,
                allowed(System.getenv("ANJU_MODE"), System.getenv("ANJU_CA_SIMULATOR")));
    }

    Authorities(
            Parameters parameters,
            ConfiguredAuthority configured,
            SimulatedAuthority simulated,
            boolean simulatorAllowed) {
        this.parameters = parameters;
        this.configured = configured;
        this.simulated = simulated;
        this.simulatorAllowed = simulatorAllowed;
    }

    /** @param mode {@code ANJU_MODE}; what is not said is production */
    static boolean allowed(String mode, String simulator) {
        return "development".equals(mode) || "on".equals(simulator);
    }

    public CertificateAuthority current() throws CaUnavailable {
        if (!asksForSimulator()) {
            return configured;
        }
        return simulator();
    }

    /** Whether the simulator is in force, and may be. */
    public boolean simulates() {
        return asksForSimulator() && simulatorAllowed;
    }

    public SimulatedAuthority simulator() throws CaUnavailable {
        if (!simulates()) {
            throw new CaUnavailable("the simulator is not allowed here: ANJU_CA_SIMULATOR=on is not set");
        }
        return simulated;
    }

    private boolean asksForSimulator() {
        return parameters.get(CaParameters.AUTHORITY).equals(CaParameters.SIMULATOR);
    }
}
