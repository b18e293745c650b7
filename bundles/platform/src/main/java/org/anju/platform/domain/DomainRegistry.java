package org.anju.platform.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.anju.api.domain.Domain;
import org.anju.api.problem.Problem;
import org.anju.platform.router.Route;
import org.anju.platform.router.Routes;
import org.anju.platform.swap.Gate;
import org.anju.platform.swap.Gates;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;

/** The domains of this deployment: which bundles there are, which serve, and why another does not (PLT-R02, R04, R06). */
@Component(service = DomainRegistry.class)
public final class DomainRegistry implements BundleTrackerCustomizer<String> {
    /** The start level at which every bundle has been started. */
    static final int BOOTED = 100;

    private static final int ALL_BUT_UNINSTALLED =
            Bundle.INSTALLED | Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE | Bundle.STOPPING;

    private final Routes routes;
    private final Gates gates;
    private final Readiness readiness;
    private final Applications applications;
    private final DomainFaults faults;
    private final Names names;
    private final BundleContext context;
    private final Map<String, Bundle> bundles = new ConcurrentHashMap<>();
    private final Map<String, Domain> domains = new ConcurrentHashMap<>();
    private final BundleTracker<String> tracker;

    @Activate
    public DomainRegistry(
            BundleContext context,
            @Reference Routes routes,
            @Reference Gates gates,
            @Reference Readiness readiness,
            @Reference Applications applications,
            @Reference DomainFaults faults) {
        this.context = context;
        this.routes = routes;
        this.gates = gates;
        this.readiness = readiness;
        this.applications = applications;
        this.faults = faults;
        this.names = new Names();
        this.tracker = new BundleTracker<>(context, ALL_BUT_UNINSTALLED, this);
        tracker.open();
    }

    @Deactivate
    void close() {
        tracker.close();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addDomain(Domain domain) {
        domains.put(domain.id(), domain);
        names.remember(domain);
    }

    void removeDomain(Domain domain) {
        domains.remove(domain.id(), domain);
    }

    /** The manifests of the domains that are active. */
    public Collection<Domain> active() {
        return List.copyOf(domains.values());
    }

    /** The way to a domain that can serve; for who is inside its gate, also while that is held. */
    public Optional<Route> route(String domain) {
        return domain != null && fit(domain) ? routes.of(domain) : Optional.empty();
    }

    private boolean fit(String domain) {
        Domain manifest = domains.get(domain);
        return faults.of(domain).isEmpty()
                && applications.sound(domain)
                && (manifest == null || missing(manifest).isEmpty());
    }

    /** Asked for with each request: a loop, no stream. */
    private List<String> missing(Domain manifest) {
        List<String> missing = List.of();
        for (String needed : manifest.requires()) {
            if (!present(needed)) {
                missing = new ArrayList<>(missing);
                missing.add(needed);
            }
        }
        return missing;
    }

    /** Why there is no way: never installed 404, starting or being changed 503, stopped or failed 503. */
    public Problem absence(String domain) {
        if (domain == null) {
            return Problem.notFound();
        }
        if (!readiness.reached()) {
            return new Problem(503, "STARTING", "系统正在启动，请稍后再试");
        }
        return switch (state(domain)) {
            case ABSENT -> Problem.notFound();
            case SWAPPING -> new Problem(503, "SWAPPING", names.of(domain) + "正在更新，请稍后再试");
            case STARTING -> new Problem(503, "STARTING", "系统正在启动，请稍后再试");
            default -> Problem.featureUnavailable(names.of(domain));
        };
    }

    public DomainState state(String domain) {
        if (domain.equals("platform")) {
            return routes.of(domain).isPresent() ? DomainState.ACTIVE : DomainState.STARTING;
        }
        Bundle bundle = bundles.get(domain);
        Gate.State gate = gates.find(domain).map(Gate::state).orElse(Gate.State.CLOSED);
        if (gate == Gate.State.HELD) {
            return DomainState.SWAPPING;
        }
        if (bundle == null) {
            return DomainState.ABSENT;
        }
        if (bundle.getState() != Bundle.ACTIVE) {
            return bundle.getState() == Bundle.INSTALLED ? DomainState.UNRESOLVED : DomainState.STOPPED;
        }
        if (!fit(domain)) {
            return DomainState.FAILED;
        }
        return gate == Gate.State.OPEN ? DomainState.ACTIVE : DomainState.STARTING;
    }

    /** Hard dependencies that are not there (PLT-R04). */
    public List<String> missing(String domain) {
        Domain manifest = domains.get(domain);
        return manifest == null
                ? List.of()
                : missing(manifest).stream().map(names::of).toList();
    }

    /** One that is being changed is expected back: what needs it goes on. */
    private boolean present(String domain) {
        Optional<Gate> gate = gates.find(domain);
        return gate.isPresent() && gate.get().state() != Gate.State.CLOSED;
    }

    /** The bundle of an installed domain. */
    public Optional<Bundle> bundle(String domain) {
        return Optional.ofNullable(bundles.get(domain));
    }

    /** Names of the installed domains that cannot do without another. */
    public List<String> dependents(String domain) {
        return domains.values().stream()
                .filter(other -> other.requires().contains(domain) && bundles.containsKey(other.id()))
                .map(Domain::name)
                .sorted()
                .toList();
    }

    /** The Chinese name of a domain, its id where nobody knows it. */
    public String name(String domain) {
        return names.of(domain);
    }

    /** All domains for operators and the page 功能管理, by id. */
    public List<DomainView> views() {
        List<DomainView> views = new ArrayList<>();
        bundles.forEach((id, bundle) -> views.add(view(id, bundle)));
        views.sort(Comparator.comparing(DomainView::id));
        return views;
    }

    private DomainView view(String id, Bundle bundle) {
        DomainState state = state(id);
        return new DomainView(
                id,
                names.of(id),
                bundle.getVersion().toString(),
                state,
                state.label(),
                missing(id),
                faults.of(id).or(() -> applications.fault(id)).orElse(null),
                gates.find(id).map(DomainView.Traffic::of).orElse(DomainView.Traffic.NONE));
    }

    /** Whether every bundle of the deployment has been started. */
    boolean booted() {
        return context.getBundle(0).adapt(FrameworkStartLevel.class).getStartLevel() >= BOOTED;
    }

    @Override
    public String addingBundle(Bundle bundle, BundleEvent event) {
        String id = DomainBundles.idOf(bundle);
        if (id != null) {
            bundles.put(id, bundle);
        }
        return id;
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, String id) {
        // Its state is asked for when it is needed.
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, String id) {
        bundles.remove(id, bundle);
    }
}
