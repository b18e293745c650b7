package org.anju.platform.swap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.anju.platform.domain.DomainRegistry;
import org.apache.karaf.features.BundleInfo;
import org.apache.karaf.features.Dependency;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How domains come into a running node and leave it: from jars, or as features of the distribution. */
@Component(service = Arrivals.class)
public final class Arrivals {
    /** As the features file has it for domains. */
    private static final int START_LEVEL = 80;
    /** The schema is up to date before; nobody waits for it, but operators do. */
    private static final Duration UP = Duration.ofSeconds(10);

    private static final String ROOT = "root";
    private static final EnumSet<FeaturesService.Option> QUIETLY =
            EnumSet.of(FeaturesService.Option.NoAutoRefreshBundles, FeaturesService.Option.NoAutoManageBundles);

    private final BundleContext context;
    private final DomainRegistry domains;
    private final Gates gates;
    private final ServeCheck check;
    private final KeptJars jars;
    private final SwapWatch watch;
    private final FeaturesService features;
    private final Map<String, Optional<DomainJar>> read = new ConcurrentHashMap<>();

    @Activate
    public Arrivals(
            BundleContext context,
            @Reference DomainRegistry domains,
            @Reference Gates gates,
            @Reference ServeCheck check,
            @Reference KeptJars jars,
            @Reference SwapWatch watch,
            @Reference FeaturesService features) {
        this.context = context;
        this.domains = domains;
        this.gates = gates;
        this.check = check;
        this.jars = jars;
        this.watch = watch;
        this.features = features;
    }

    /** A domain of the distribution that is not installed. */
    public record Available(String feature, String domain, String name, String version) {}

    /** Starts a bundle and waits until it serves; it stays stopped when it does not. */
    void start(Bundle bundle, Gate gate) throws BundleException {
        // Of one that is up but does not serve, every part is made anew; nothing new would answer else.
        bundle.stop(Bundle.STOP_TRANSIENT);
        gate.guard();
        try {
            bundle.start();
            Optional<String> fault = check.fault(bundle, gate, UP);
            if (fault.isPresent()) {
                bundle.stop();
                throw DomainJar.refused("不能启动：" + fault.get());
            }
            gate.open();
        } finally {
            gate.unguard();
        }
    }

    void install(DomainJar jar) throws IOException, BundleException {
        boolean known = jars.last(jar.domain()).isPresent();
        byte[] content = jar.bytes();
        Path kept = jars.keep(jar.domain(), null, content);
        Bundle bundle = context.installBundle(kept.toUri().toString(), new ByteArrayInputStream(content));
        try {
            bundle.adapt(BundleStartLevel.class).setStartLevel(START_LEVEL);
            start(bundle, gates.install(jar.domain()));
        } catch (BundleException | RuntimeException e) {
            bundle.uninstall();
            watch.gone(jar.domain());
            if (!known) {
                jars.forget(jar.domain());
            }
            throw e;
        }
    }

    void install(Available wanted) throws BundleException {
        Gate gate = gates.install(wanted.domain());
        gate.guard();
        try {
            features.installFeature(wanted.feature(), wanted.version(), QUIETLY);
            Bundle bundle = domains.bundle(wanted.domain()).orElseThrow(() -> DomainJar.refused("不能安装：功能包没有装入"));
            Optional<String> fault = check.fault(bundle, gate, UP);
            if (fault.isPresent()) {
                remove(bundle, wanted.domain());
                throw DomainJar.refused("不能启动：" + fault.get());
            }
            gate.open();
            remember();
        } catch (BundleException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw DomainJar.refused("不能安装：" + e.getMessage());
        } finally {
            gate.unguard();
        }
    }

    /**
     * Takes a domain away. One that came with a feature goes with it, else the next change of features would bring it back; where that
     * feature is a part of the city's, the city's other parts are named in its place first.
     */
    void remove(Bundle bundle, String domain) throws BundleException {
        try {
            List<Feature> carriers = carriers(bundle);
            if (carriers.isEmpty()) {
                bundle.uninstall();
            } else {
                release(carriers);
                remember();
            }
            watch.gone(domain);
        } catch (BundleException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw DomainJar.refused("不能移除：" + e.getMessage());
        }
    }

    private List<Feature> carriers(Bundle bundle) throws Exception {
        return Stream.of(features.listInstalledFeatures())
                .filter(feature -> feature.getBundles().stream()
                        .anyMatch(info -> info.getLocation().equals(bundle.getLocation())))
                .toList();
    }

    private void release(List<Feature> carriers) throws Exception {
        Set<String> gone = new HashSet<>();
        Set<String> instead = new HashSet<>();
        for (String root : features.listRequirements().getOrDefault(ROOT, Set.of())) {
            Feature feature = feature(root);
            if (feature != null && carriers.contains(feature)) {
                gone.add(root);
            } else if (feature != null && carriers.stream().anyMatch(carrier -> needs(feature, carrier))) {
                gone.add(root);
                feature.getDependencies().stream()
                        .map(Dependency::getName)
                        .filter(name -> carriers.stream()
                                .noneMatch(carrier -> carrier.getName().equals(name)))
                        .forEach(name -> instead.add("feature:" + name));
            }
        }
        if (!instead.isEmpty()) {
            features.addRequirements(Map.of(ROOT, instead), QUIETLY);
        }
        features.removeRequirements(Map.of(ROOT, gone), QUIETLY);
    }

    /** The start scripts lay the features of this file when a release makes the framework's own memory anew. */
    private void remember() throws IOException {
        List<String> lines = new ArrayList<>(List.of("# 已安装的功能，由anju:domain-install、anju:domain-remove维护"));
        features.listRequirements().getOrDefault(ROOT, Set.of()).stream()
                .map(Arrivals::name)
                .filter(name -> name.startsWith("anju-"))
                .sorted()
                .forEach(lines::add);
        Files.write(Path.of(System.getProperty("karaf.etc", "etc"), "anju.features"), lines);
    }

    private static String name(String requirement) {
        return requirement.replaceFirst("^feature:", "").replaceFirst("/.*", "");
    }

    private static boolean needs(Feature feature, Feature carrier) {
        return feature.getDependencies().stream().anyMatch(one -> one.getName().equals(carrier.getName()));
    }

    /** The feature that a requirement like {@code feature:anju-notify/[1,1]} names. */
    private Feature feature(String requirement) throws Exception {
        String name = name(requirement);
        return Stream.of(features.listInstalledFeatures())
                .filter(feature -> feature.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The domains of the distribution that are not installed. */
    public List<Available> available() {
        List<Available> available = new ArrayList<>();
        try {
            for (Feature feature : features.listFeatures()) {
                if (feature.getName().startsWith("anju-") && !features.isInstalled(feature)) {
                    own(feature)
                            .filter(jar -> gates.find(jar.domain()).isEmpty())
                            .findFirst()
                            .ifPresent(jar -> available.add(new Available(
                                    feature.getName(), jar.domain(), feature.getDescription(), feature.getVersion())));
                }
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return available;
    }

    /** The domains' jars that a feature brings itself. */
    List<DomainJar> jars(String feature) {
        try {
            Feature wanted = features.getFeature(feature);
            return wanted == null ? List.of() : own(wanted).toList();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Installs a city's feature after each jar that it brings was checked. */
    Optional<String> assemble(String city, Consumer<DomainJar> checked) {
        try {
            Feature feature = features.getFeature(city);
            if (feature == null) {
                return Optional.empty();
            }
            for (Dependency dependency : feature.getDependencies()) {
                jars(dependency.getName()).forEach(checked);
            }
            features.installFeature(feature, QUIETLY);
            remember();
            return Optional.of(feature.getDescription());
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw DomainJar.refused("不能装配：" + e.getMessage());
        }
    }

    private Stream<DomainJar> own(Feature feature) {
        return feature.getBundles().stream()
                .map(BundleInfo::getLocation)
                .filter(location -> location.contains("org.anju/") || location.startsWith("file:"))
                .map(location -> read.computeIfAbsent(location, this::read))
                .flatMap(Optional::stream);
    }

    private Optional<DomainJar> read(String location) {
        try (InputStream in = URI.create(location).toURL().openStream()) {
            return Optional.of(jars.receive(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (org.anju.api.problem.Problem e) {
            return Optional.empty();
        }
    }
}
