package org.anju.listing.register;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.anju.api.listing.PropertyRegister;
import org.anju.api.listing.PropertyRegister.Property;
import org.anju.api.listing.RegisterFailure;
import org.anju.api.listing.RegisterFailure.Kind;
import org.anju.api.parameter.Parameters;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the register that the city uses (P:listing.register), and keeps one that fails from holding everybody up. */
@Component(service = Registers.class)
public final class Registers {
    private static final Logger LOG = LoggerFactory.getLogger(Registers.class);

    private final Parameters parameters;
    private final Clock clock;
    private final Map<String, Breaker> breakers = new ConcurrentHashMap<>();
    private final AtomicInteger asking = new AtomicInteger();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<PropertyRegister> known = List.of();

    @Activate
    public Registers(@Reference Parameters parameters, @Reference Clock clock) {
        this.parameters = parameters;
        this.clock = clock;
    }

    /** The id of the register in use. */
    public String inUse() {
        return parameters.get(RegisterSettings.REGISTER).strip();
    }

    /** Whether it holds certificates of a type at all. */
    public boolean holds(String certType) throws RegisterFailure {
        return register().holds(certType);
    }

    /** Never inside a transaction: it may last seconds. */
    public Optional<Property> find(String division, String certType, String certNo) throws RegisterFailure {
        PropertyRegister register = register();
        if (asking.incrementAndGet() > parameters.get(RegisterSettings.AT_ONCE)) {
            asking.decrementAndGet();
            throw failure("同时查询过多");
        }
        try {
            return guarded(register, division, certType, certNo);
        } finally {
            asking.decrementAndGet();
        }
    }

    private Optional<Property> guarded(PropertyRegister register, String division, String certType, String certNo)
            throws RegisterFailure {
        Breaker breaker = breakers.computeIfAbsent(register.id(), id -> new Breaker(clock));
        int most = parameters.get(RegisterSettings.BREAKER_FAILURES);
        int seconds = parameters.get(RegisterSettings.BREAKER_SECONDS);
        if (!breaker.lets(most, seconds)) {
            throw failure("接口连续失败，暂停查询");
        }
        try {
            Optional<Property> answer = register.find(division, certType, certNo);
            breaker.succeeded();
            return answer;
        } catch (RegisterFailure failure) {
            if (failure.kind() == Kind.UNREADABLE) {
                // The line works; another certificate may be answered well.
                breaker.succeeded();
            } else {
                breaker.failed(most, seconds);
            }
            LOG.warn("Property register {}: {} {}", register.id(), failure.kind(), failure.getMessage());
            throw failure;
        }
    }

    private PropertyRegister register() throws RegisterFailure {
        String id = inUse();
        return known.stream()
                .filter(register -> register.id().equals(id))
                .findFirst()
                .orElseThrow(() -> failure("没有标识为" + id + "的产权库"));
    }

    private static RegisterFailure failure(String message) {
        return new RegisterFailure(Kind.UNREACHABLE, message, null, null);
    }
}
