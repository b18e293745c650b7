package org.anju.platform.swap;

import java.util.Arrays;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.anju.api.domain.Domain;
import org.anju.platform.domain.DomainBundles;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/**
 * What others know of a domain stands while the domain is changed:
 *
 * <ul>
 *   <li>what it offers other domains ({@code org.anju.api.<domain>}), until it is stopped: they get a {@link Standing} service in its place;
 *   <li>its manifest ({@link Domain}: rights, parameters, code tables), until it is removed: a right that went for half a second would go from
 *       the sessions of all users.
 * </ul>
 *
 * <p>Service hooks ({@code router.Hiding}) hide the originals from all bundles but the one that registers them. The framework itself is
 * never deceived by hooks, so the originals are followed in its name.
 */
@Component(
        service = {},
        immediate = true)
public final class StandingServices implements ServiceTrackerCustomizer<Object, Object>, Gates.Listener {
    private static final String API = "org.anju.api.";
    private static final String STANDS = "anju.stands.for";
    /** Of a service that everybody sees. */
    public static final Predicate<Bundle> SEEN = from -> false;

    private static final String MANIFEST = Domain.class.getName();
    /** What domains contribute to the platform, and what only it offers: these are no services between domains. */
    private static final Set<String> PLATFORM = Set.of(
            "access",
            "audit",
            "code",
            "document",
            "domain",
            "event",
            "file",
            "job",
            "number",
            "parameter",
            "problem",
            "procedure",
            "rest",
            "secret",
            "sheet",
            "store",
            "upstream",
            "value");

    private final BundleContext context;
    private final BundleContext framework;
    private final Gates gates;
    private final Map<String, Stand> stands = new ConcurrentHashMap<>();
    private final Map<String, ServiceRegistration<?>> manifests = new ConcurrentHashMap<>();
    private final ServiceTracker<Object, Object> tracker;

    private record Stand(String domain, Standing service, ServiceRegistration<?> registration) {}

    @Activate
    public StandingServices(BundleContext context, @Reference Gates gates) throws InvalidSyntaxException {
        this.context = context;
        this.framework = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getBundleContext();
        this.gates = gates;
        this.tracker = new ServiceTracker<>(
                framework, context.createFilter("(" + Constants.OBJECTCLASS + "=" + API + "*)"), this);
        gates.add(this);
        tracker.open();
    }

    @Deactivate
    void close() {
        gates.remove(this);
        tracker.close();
        stands.values().forEach(stand -> unregister(stand.registration()));
        manifests.values().forEach(StandingServices::unregister);
    }

    /**
     * The domain whose original this is, for which another service stands; null for all other services. What a domain contributes to the platform
     * under another of its names (a property register is an upstream too) is none: the platform is to see it as it is.
     */
    private static String original(ServiceReference<?> reference) {
        // The names first, and without ado: this is asked of every service of the framework.
        boolean offered = false;
        for (String type : (String[]) reference.getProperty(Constants.OBJECTCLASS)) {
            if (type.startsWith(API)) {
                if (!stands(type)) {
                    return null;
                }
                offered = true;
            }
        }
        Bundle bundle = offered ? reference.getBundle() : null;
        return bundle == null ? null : DomainBundles.idOf(bundle);
    }

    private static Stream<String> names(ServiceReference<?> reference) {
        return Arrays.stream((String[]) reference.getProperty(Constants.OBJECTCLASS));
    }

    private static boolean stands(String type) {
        return type.equals(MANIFEST) || isShared(type);
    }

    private static boolean isShared(String type) {
        if (!type.startsWith(API)) {
            return false;
        }
        String room = type.substring(API.length());
        return room.indexOf('.') > 0 && !PLATFORM.contains(room.substring(0, room.indexOf('.')));
    }

    // Originals come and go

    @Override
    public Object addingService(ServiceReference<Object> reference) {
        String domain = original(reference);
        Object original = domain == null ? null : framework.getService(reference);
        if (original instanceof Domain manifest) {
            stand(domain, manifest);
        } else if (original != null) {
            lead(domain, reference, original);
        }
        return original;
    }

    private void lead(String domain, ServiceReference<?> reference, Object original) {
        stands.computeIfAbsent(key(domain, reference), key -> stand(domain, reference))
                .service()
                .lead(original);
    }

    private static String key(String domain, ServiceReference<?> reference) {
        return domain + " " + names(reference).sorted().toList();
    }

    private void stand(String domain, Domain manifest) {
        Dictionary<String, Object> properties = new Hashtable<>(Map.of(STANDS, domain));
        // The new one before the old one goes: nobody may find that the domain has no rights.
        ServiceRegistration<?> old = manifests.put(domain, context.registerService(Domain.class, manifest, properties));
        unregister(old);
    }

    private Stand stand(String domain, ServiceReference<?> reference) {
        List<String> names = names(reference).filter(StandingServices::isShared).toList();
        Standing service = new Standing(gates.install(domain), name(domain));
        Dictionary<String, Object> properties = new Hashtable<>(Map.of(STANDS, domain));
        for (String property : reference.getPropertyKeys()) {
            if (!property.startsWith("service.")
                    && !property.startsWith("component.")
                    && !property.equals(Constants.OBJECTCLASS)) {
                properties.put(property, reference.getProperty(property));
            }
        }
        Class<?>[] interfaces =
                names.stream().map(name -> load(reference, name)).toArray(Class<?>[]::new);
        return new Stand(
                domain,
                service,
                context.registerService(names.toArray(String[]::new), service.as(interfaces), properties));
    }

    private String name(String domain) {
        ServiceRegistration<?> manifest = manifests.get(domain);
        Object known = manifest == null ? null : context.getService(manifest.getReference());
        return known instanceof Domain named ? named.name() : domain;
    }

    private static Class<?> load(ServiceReference<?> reference, String name) {
        try {
            return reference.getBundle().loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void modifiedService(ServiceReference<Object> reference, Object original) {
        // Their properties are fixed.
    }

    @Override
    public void removedService(ServiceReference<Object> reference, Object original) {
        String domain = original(reference);
        Stand stand = stands.get(key(domain, reference));
        if (stand != null) {
            stand.service().leave(original);
            if (gates.find(domain).map(Gate::state).orElse(Gate.State.CLOSED) == Gate.State.CLOSED) {
                fall(domain);
            }
        }
        framework.ungetService(reference);
    }

    @Override
    public void changed(String domain, Gate.State state, boolean installed) {
        if (state == Gate.State.CLOSED) {
            fall(domain);
        } else if (state == Gate.State.OPEN) {
            standAgain(domain);
        }
        if (!installed) {
            unregister(manifests.remove(domain));
        }
    }

    /** It came back after all, later than anybody waited. */
    private void standAgain(String domain) {
        ServiceReference<Object>[] originals = tracker.getServiceReferences();
        for (ServiceReference<Object> reference :
                originals == null ? List.<ServiceReference<Object>>of() : List.of(originals)) {
            Object original = tracker.getService(reference);
            if (domain.equals(original(reference)) && original != null && !(original instanceof Domain)) {
                lead(domain, reference, original);
            }
        }
    }

    /** Nobody is expected back: what stood for the domain's services goes. */
    private void fall(String domain) {
        for (Map.Entry<String, Stand> entry : stands.entrySet()) {
            if (entry.getValue().domain().equals(domain) && stands.remove(entry.getKey(), entry.getValue())) {
                unregister(entry.getValue().registration());
            }
        }
    }

    private static void unregister(ServiceRegistration<?> registration) {
        try {
            if (registration != null) {
                registration.unregister();
            }
        } catch (IllegalStateException e) {
            // The platform stops, the framework was quicker.
        }
    }

    /** Whether nothing that is asked for by this class name is ever hidden. */
    public static boolean indifferent(String type) {
        return type != null && !type.startsWith(API);
    }

    /** From whom a service is to be hidden: a domain sees its own originals, all others what stands for them. */
    public static Predicate<Bundle> hidden(ServiceReference<?> reference) {
        Object standsFor = reference.getProperty(STANDS);
        if (standsFor != null) {
            return from -> standsFor.equals(DomainBundles.idOf(from));
        }
        if (original(reference) == null) {
            return SEEN;
        }
        return from -> from.getBundleId() != 0 && from != reference.getBundle();
    }
}
