package org.anju.account.ca;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.anju.account.ca.Issuer.Content;
import org.anju.api.parameter.Parameters;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * A simulated certification authority (模拟CA), for tests and demonstrations: roots of its own, kept in the data folder, that nobody else
 * believes; and the UKeys of all enterprises, each with keys of its own. It can be slow or down, as the parameters say.
 */
@Component(service = SimulatedAuthority.class)
public final class SimulatedAuthority implements CertificateAuthority {
    private static final List<SignatureKind> KINDS = List.of(SignatureKind.RSA, SignatureKind.SM2);
    private static final int MOST_KEYS = 200;
    private static final BigInteger REVOKED = BigInteger.valueOf(1666);

    private final Parameters parameters;
    private final Clock clock;
    private final RootFiles files;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Map<String, Issuer> roots = new ConcurrentHashMap<>();
    /** Those of the UKeys that were used last: a simulated enterprise that comes again later gets a new one. */
    private final Map<Holder, KeyPair> keys = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Holder, KeyPair> eldest) {
            return size() > MOST_KEYS;
        }
    };

    private record Holder(SignatureKind kind, String creditCode) {}

    @Activate
    public SimulatedAuthority(@Reference Parameters parameters, @Reference Clock clock) {
        this(parameters, clock, Path.of(System.getProperty("karaf.base", "."), "ca-simulator"));
    }

    SimulatedAuthority(Parameters parameters, Clock clock, Path folder) {
        this.parameters = parameters;
        this.clock = clock;
        this.files = new RootFiles(folder);
    }

    @Deactivate
    void stop() {
        stopped.countDown();
    }

    @Override
    public boolean simulated() {
        return true;
    }

    @Override
    public Trust trust(Medium medium) throws CaUnavailable {
        answer();
        Instant now = clock.instant();
        Set<X509Certificate> believed = new LinkedHashSet<>();
        List<X509CRL> lists = new ArrayList<>();
        for (SignatureKind kind : KINDS) {
            Issuer root = root(medium, kind);
            believed.add(root.certificate());
            lists.add(root.crl(List.of(REVOKED), now.minus(Duration.ofHours(1)), now.plus(Duration.ofDays(1))));
        }
        return new Trust(believed, List.of(), lists, true, Set.of());
    }

    /** As slow, or as absent, as it was told to be. */
    private void answer() throws CaUnavailable {
        try {
            if (stopped.await(parameters.get(CaParameters.SIMULATOR_DELAY), TimeUnit.MILLISECONDS)) {
                throw new CaUnavailable("the simulated authority has stopped");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CaUnavailable("interrupted", e);
        }
        if (parameters.get(CaParameters.SIMULATOR_DOWN)) {
            throw new CaUnavailable("the simulated authority is told to be down");
        }
    }

    @Override
    public NameMapping names() {
        return new NameMapping(List.of("O"), List.of(Issuer.CREDIT_CODE));
    }

    /** What the enterprise's UKey would answer to a challenge. */
    public Proof sign(Medium medium, SignatureKind kind, Enterprise enterprise, Flaw flaw, String challenge) {
        SignatureKind own = kind == SignatureKind.RSA_PSS ? SignatureKind.RSA : kind;
        KeyPair pair = key(new Holder(own, enterprise.creditCode()));
        Issuer issuer = root(medium, own);
        if (flaw == Flaw.WRONG_CHAIN) {
            issuer = Issuer.root(own, name(medium), clock.instant());
        }
        X509Certificate certificate = issuer.issue(content(enterprise, pair, flaw));
        String text = flaw == Flaw.WRONG_SIGNATURE ? challenge + "?" : challenge;
        byte[] signature = Issuer.signature(kind, pair.getPrivate(), text);
        return new Proof(List.of(RootFiles.encoded(certificate)), kind.algorithm(), signature);
    }

    /** Made outside the lock: an RSA key takes its time. */
    private KeyPair key(Holder holder) {
        synchronized (keys) {
            KeyPair known = keys.get(holder);
            if (known != null) {
                return known;
            }
        }
        KeyPair made = Issuer.keyPair(holder.kind());
        synchronized (keys) {
            KeyPair first = keys.putIfAbsent(holder, made);
            return first == null ? made : first;
        }
    }

    private Content content(Enterprise enterprise, KeyPair pair, Flaw flaw) {
        Instant now = clock.instant();
        Content content = Content.of(
                enterprise.name(), flaw == Flaw.NO_CREDIT_CODE ? null : enterprise.creditCode(), pair.getPublic(), now);
        return switch (flaw) {
            case EXPIRED -> content.valid(now.minus(Duration.ofDays(400)), now.minus(Duration.ofDays(1)));
            case NOT_YET_VALID -> content.valid(now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(400)));
            case REVOKED -> content.numbered(REVOKED);
            case WRONG_USAGE -> content.uses(org.bouncycastle.asn1.x509.KeyUsage.keyEncipherment);
            default -> content;
        };
    }

    private Issuer root(Medium medium, SignatureKind kind) {
        return roots.computeIfAbsent(
                medium + "-" + kind, name -> files.readOrMake(name, kind, name(medium), clock.instant()));
    }

    private static String name(Medium medium) {
        return "模拟CA（" + medium.label() + "）";
    }
}
