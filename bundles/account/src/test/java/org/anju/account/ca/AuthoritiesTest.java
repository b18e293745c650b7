package org.anju.account.ca;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.cert.X509CRL;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.anju.api.parameter.Parameter;
import org.anju.api.parameter.Parameters;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Who is believed: the folder of the city, the simulator where it may be, and the lists that are fetched. */
public class AuthoritiesTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Map<String, Object> set = new HashMap<>();
    private final Chain chain = new Chain(SignatureKind.SM2);
    private Instant now = Chain.NOW;
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    };
    private final Parameters parameters = new Parameters() {
        @Override
        @SuppressWarnings("unchecked")
        public <T> T get(Parameter<T> parameter) {
            return (T) set.getOrDefault(parameter.key(), parameter.fallback());
        }
    };

    @Test
    public void theSimulatorIsNeverSilentInProduction() throws Exception {
        assertFalse(Authorities.allowed(null, null));
        assertFalse(Authorities.allowed("production", null));
        assertFalse(Authorities.allowed("production", "off"));
        assertTrue(Authorities.allowed("production", "on"));
        assertTrue(Authorities.allowed("development", null));
        set.put(CaParameters.AUTHORITY.key(), "simulator");
        assertThrows(CaUnavailable.class, () -> authorities(false).current());
        assertTrue(authorities(true).current().simulated());
        set.clear();
        assertFalse(authorities(true).current().simulated());
    }

    @Test
    public void theFolderHoldsRootsInBetweensAndLists() throws Exception {
        ConfiguredAuthority city = configured();
        assertThrows("nothing there", CaUnavailable.class, () -> city.trust(Medium.UKEY));
        put("ukey/roots/root.cer", chain.root.certificate().getEncoded());
        put("ukey/crls/list.crl", chain.crl().getEncoded());
        Proof proof = chain.proof(chain.own(content -> content));
        assertEquals(
                Chain.ENTERPRISE,
                new ProofCheck(city.trust(Medium.UKEY), city.names(), now).check(Chain.CHALLENGE, proof));
        assertThrows("each medium its own", CaUnavailable.class, () -> city.trust(Medium.LICENSE));
        put("ukey/roots/readme.txt", "no certificate".getBytes());
        assertThrows(CaUnavailable.class, () -> city.trust(Medium.UKEY));
    }

    @Test
    public void listsAreFetchedKeptAndFetchedAgain() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger status = new AtomicInteger(200);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] list = chain.crl().getEncoded();
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(status.get(), list.length);
            exchange.getResponseBody().write(list);
            exchange.close();
        });
        server.start();
        try {
            set.put(
                    CaParameters.CRL_URLS.key(),
                    List.of("http://127.0.0.1:" + server.getAddress().getPort() + "/crl", "file:/etc/passwd"));
            CrlSource source = new CrlSource(parameters, clock);
            assertEquals(
                    List.of(chain.crl().getIssuerX500Principal()),
                    source.all().stream().map(X509CRL::getIssuerX500Principal).toList());
            source.all();
            assertEquals("kept", 1, asked.get());
            status.set(500);
            now = now.plus(Duration.ofMinutes(61));
            assertEquals("the former stays", 1, source.all().size());
            assertEquals(2, asked.get());
            source.all();
            assertEquals("not asked with every login", 2, asked.get());
        } finally {
            server.stop(0);
        }
    }

    @Test
    public void aListThatComesTooSlowlyIsNotWaitedFor() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        CountDownLatch over = new CountDownLatch(1);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                for (int i = 0; i < 100 && !over.await(50, TimeUnit.MILLISECONDS); i++) {
                    exchange.getResponseBody().write(1);
                    exchange.getResponseBody().flush();
                }
            } catch (InterruptedException | java.io.IOException e) {
                exchange.close();
            }
        });
        server.start();
        try {
            set.put(
                    CaParameters.CRL_URLS.key(),
                    List.of("http://127.0.0.1:" + server.getAddress().getPort()));
            set.put(CaParameters.CRL_TIMEOUT.key(), 300);
            long began = System.nanoTime();
            assertEquals(List.of(), new CrlSource(parameters, clock).all());
            assertTrue(Duration.ofNanos(System.nanoTime() - began).toMillis() < 3_000);
        } finally {
            over.countDown();
            server.stop(0);
        }
    }

    @Test
    public void theSimulatorSignsForBothMediaAndGoesOnAfterARestart() throws Exception {
        for (Medium medium : Medium.values()) {
            for (SignatureKind kind : SignatureKind.values()) {
                Proof proof = simulator().sign(medium, kind, Chain.ENTERPRISE, Flaw.NONE, Chain.CHALLENGE);
                SimulatedAuthority restarted = simulator();
                assertEquals(
                        Chain.ENTERPRISE,
                        new ProofCheck(restarted.trust(medium), restarted.names(), now).check(Chain.CHALLENGE, proof));
            }
        }
    }

    @Test
    public void everySimulatedEnterpriseHasAKeyOfItsOwn() throws Exception {
        SimulatedAuthority simulator = simulator();
        PublicKey own = key(simulator, Chain.ENTERPRISE);
        assertEquals("a UKey stays the same", own, key(simulator, Chain.ENTERPRISE));
        assertNotEquals(own, key(simulator, new Enterprise("上海浦江住房租赁有限公司", "91310101MA1FL0002G")));
        for (int i = 0; i < 250; i++) {
            key(simulator, new Enterprise("测试企业", "enterprise " + i));
        }
        assertNotEquals("of many only the last are remembered", own, key(simulator, Chain.ENTERPRISE));
    }

    private static PublicKey key(SimulatedAuthority simulator, Enterprise enterprise) throws Exception {
        Proof proof = simulator.sign(Medium.UKEY, SignatureKind.SM2, enterprise, Flaw.NONE, Chain.CHALLENGE);
        return Cryptography.certificate(proof.certificates().get(0)).getPublicKey();
    }

    @Test
    public void theSimulatorCanBeToldToDoWrong() throws Exception {
        Map<Flaw, Fault> seen = new java.util.EnumMap<>(Flaw.class);
        SimulatedAuthority simulator = simulator();
        for (Flaw flaw : Flaw.values()) {
            Proof proof = simulator.sign(Medium.UKEY, SignatureKind.SM2, Chain.ENTERPRISE, flaw, Chain.CHALLENGE);
            try {
                new ProofCheck(simulator.trust(Medium.UKEY), simulator.names(), now).check(Chain.CHALLENGE, proof);
            } catch (ProofRefused e) {
                seen.put(flaw, e.fault());
            }
        }
        assertEquals(
                Map.of(
                        Flaw.EXPIRED, Fault.EXPIRED,
                        Flaw.NOT_YET_VALID, Fault.NOT_YET_VALID,
                        Flaw.REVOKED, Fault.REVOKED,
                        Flaw.WRONG_CHAIN, Fault.CHAIN,
                        Flaw.WRONG_USAGE, Fault.USAGE,
                        Flaw.NO_CREDIT_CODE, Fault.NO_CREDIT_CODE,
                        Flaw.WRONG_SIGNATURE, Fault.SIGNATURE),
                seen);
        set.put(CaParameters.SIMULATOR_DOWN.key(), true);
        assertThrows(CaUnavailable.class, () -> simulator.trust(Medium.UKEY));
    }

    private Authorities authorities(boolean allowed) {
        return new Authorities(parameters, configured(), simulator(), allowed);
    }

    private ConfiguredAuthority configured() {
        return new ConfiguredAuthority(
                parameters, new CrlSource(parameters, clock), folder.getRoot().toPath());
    }

    private SimulatedAuthority simulator() {
        return new SimulatedAuthority(
                parameters, clock, folder.getRoot().toPath().resolve("simulator"));
    }

    private void put(String file, byte[] content) throws Exception {
        Path path = folder.getRoot().toPath().resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, content);
    }
}
