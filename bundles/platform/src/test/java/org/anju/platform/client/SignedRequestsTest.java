package org.anju.platform.client;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anju.api.access.Caller;
import org.anju.api.access.DataScope;
import org.anju.api.audit.Audit;
import org.anju.api.problem.Problem;
import org.anju.api.secret.Secrets;
import org.anju.platform.Fixed;
import org.anju.platform.client.ClientStore.Grant;
import org.anju.platform.db.Database;
import org.anju.platform.db.TestDatabase;
import org.junit.Before;
import org.junit.Test;

public class SignedRequestsTest {
    private static final String EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final String PATH = "/api/v1/listing/checks";
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_800_000_000), ZoneId.of("Asia/Shanghai"));
    private static final Grant GRANT =
            new Grant("market-1", "市场化平台", "310000", List.of("listing.check"), List.of(PATH), List.of("MARKET"));

    private final List<String> audited = new ArrayList<>();
    private final Audit audit =
            Fixed.only(Audit.class, "record", arguments -> audited.add(arguments[0] + " " + arguments[3]));
    private Database database = TestDatabase.derby();
    private ClientStore store;
    private SignedRequests requests;
    private Client client;

    @Before
    public void aClient() {
        store = new ClientStore(database, CLOCK);
        requests = node(CLOCK);
        client = store.add(GRANT, "sealed:secret");
    }

    private SignedRequests node(Clock clock) {
        return new SignedRequests(database, store, secrets(), audit, new Fixed.Callers(), clock);
    }

    private static Secrets secrets() {
        return (Secrets) Proxy.newProxyInstance(
                Secrets.class.getClassLoader(), new Class<?>[] {Secrets.class}, (proxy, method, arguments) -> {
                    assertEquals("decrypt", method.getName());
                    return arguments[0].toString().substring("sealed:".length());
                });
    }

    private static Map<String, String> headers(String code, String secret, String query, String nonce, long time) {
        String text = Signature.text("GET", PATH, query, EMPTY, String.valueOf(time), nonce);
        Map<String, String> headers = new HashMap<>();
        headers.put("X-Anju-Client", code);
        headers.put("X-Anju-Time", String.valueOf(time));
        headers.put("X-Anju-Nonce", nonce);
        headers.put("X-Anju-Signature", Signature.sign(secret, text));
        return headers;
    }

    private static Map<String, String> good(String nonce) {
        return headers("market-1", "secret", "b=2&a=1", nonce, CLOCK.instant().getEpochSecond());
    }

    private Caller ask(Map<String, String> headers) {
        return requests.authenticate("GET", PATH, "a=1&b=2", EMPTY, headers::get, "10.0.0.9");
    }

    private int refused(Map<String, String> headers) {
        return assertThrows(Problem.class, () -> ask(headers)).status();
    }

    @Test
    public void aGoodSignatureMakesTheCaller() {
        Caller caller = ask(good("nonce-000000000001"));
        assertEquals("market-1", caller.login());
        assertEquals("API", caller.port());
        assertTrue(caller.may("listing.check"));
        assertTrue(caller.roles().contains("CHANNEL:MARKET"));
        assertEquals(DataScope.division("310000"), caller.scope());
        assertTrue("never the system, never a user", caller.userId() > 1_000_000_000_000L);
    }

    /** A fixed example, so that other languages can be checked against it. */
    @Test
    public void theTextToSignIsAsDocumented() {
        String text =
                Signature.text("POST", "/api/v1/x", "z=1&a=%E4%B8%AD&a=2", EMPTY, "1800000000", "nonce-1234567890");
        assertEquals("POST\n/api/v1/x\na=%E4%B8%AD&a=2&z=1\n" + EMPTY + "\n1800000000\nnonce-1234567890", text);
        assertEquals(64, Signature.sign("key", text).length());
        // RFC 4231, test case 2
        assertEquals(
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
                Signature.sign("Jefe", "what do ya want for nothing?"));
    }

    @Test
    public void refusesWhatIsNotSignedByTheClient() {
        long now = CLOCK.instant().getEpochSecond();
        assertEquals(401, refused(headers("market-1", "guess", "a=1&b=2", "nonce-000000000001", now)));
        assertEquals(401, refused(headers("nobody", "nobody", "a=1&b=2", "nonce-000000000001", now)));
        assertEquals(401, refused(headers("market-1", "secret", "a=1&b=3", "nonce-000000000001", now)));
        assertEquals(401, refused(headers("market-1", "secret", "a=1&b=2", "short", now)));
        Map<String, String> unsigned = good("nonce-000000000001");
        unsigned.remove("X-Anju-Signature");
        assertEquals(401, refused(unsigned));
        Map<String, String> otherTime = good("nonce-000000000001");
        otherTime.put("X-Anju-Time", String.valueOf(now + 1));
        assertEquals(401, refused(otherTime));
        assertTrue(audited.stream().allMatch(line -> line.startsWith("client.refused")));
        assertEquals(
                "a refused nonce is not used up",
                "market-1",
                ask(good("nonce-000000000001")).login());
    }

    @Test
    public void refusesStaleTimes() {
        long now = CLOCK.instant().getEpochSecond();
        for (long off : new long[] {-301, 301}) {
            assertEquals(401, refused(headers("market-1", "secret", "a=1&b=2", "nonce-000000000001", now + off)));
        }
        ask(headers("market-1", "secret", "a=1&b=2", "nonce-000000000001", now - 300));
        ask(headers("market-1", "secret", "a=1&b=2", "nonce-000000000002", now + 300));
    }

    @Test
    public void aRequestFromTheFutureIsGoodOnceAsLongAsItIsTimely() {
        long ahead = CLOCK.instant().getEpochSecond() + 300;
        Map<String, String> early = headers("market-1", "secret", "a=1&b=2", "nonce-000000000001", ahead);
        ask(early);
        SignedRequests later = node(Clock.offset(CLOCK, Duration.ofMillis(600_500)));
        Problem problem =
                assertThrows(Problem.class, () -> later.authenticate("GET", PATH, "a=1&b=2", EMPTY, early::get, null));
        assertEquals("SIGNATURE_REPLAY", problem.code());
    }

    @Test
    public void aNonceIsGoodOnceOnAllNodesAndAgainAfterTenMinutes() {
        ask(good("nonce-000000000001"));
        assertEquals(401, refused(good("nonce-000000000001")));
        SignedRequests other = node(CLOCK);
        assertThrows(
                Problem.class,
                () -> other.authenticate("GET", PATH, "a=1&b=2", EMPTY, good("nonce-000000000001")::get, null));

        Clock later = Clock.offset(CLOCK, Duration.ofMinutes(11));
        Map<String, String> again = headers(
                "market-1",
                "secret",
                "a=1&b=2",
                "nonce-000000000001",
                later.instant().getEpochSecond());
        assertEquals(
                "market-1",
                node(later)
                        .authenticate("GET", PATH, "a=1&b=2", EMPTY, again::get, null)
                        .login());
    }

    @Test
    public void ofManyAtOnceWithOneNonceOneIsAccepted() throws Exception {
        for (Database each : TestDatabase.all()) {
            database = each;
            aClient();
            ExecutorService pool = Executors.newFixedThreadPool(8);
            try {
                List<Callable<Boolean>> calls = new ArrayList<>();
                for (int i = 0; i < 24; i++) {
                    calls.add(() -> {
                        try {
                            ask(good("nonce-000000000001"));
                            return true;
                        } catch (Problem e) {
                            assertEquals("SIGNATURE_REPLAY", e.code());
                            return false;
                        }
                    });
                }
                int accepted = 0;
                for (Future<Boolean> call : pool.invokeAll(calls)) {
                    accepted += call.get() ? 1 : 0;
                }
                assertEquals(1, accepted);
            } finally {
                pool.shutdownNow();
            }
        }
    }

    @Test
    public void callsOnlyWhatWasGranted() {
        assertTrue(client.mayCall(PATH));
        assertTrue(client.mayCall(PATH + "/HY1"));
        assertFalse(client.mayCall("/api/v1/listing/checksum"));
        assertFalse(client.mayCall("/api/v1/listing"));
        assertFalse(client.mayCall(PATH + "/../../../platform/users"));
        assertFalse(client.mayCall(PATH + "/%2e%2e/x"));
        assertFalse(client.mayCall(PATH + "/;/x"));
        assertFalse(client.mayCall("/" + PATH));
    }

    @Test
    public void aDisabledClientAndAnOldSecretAreRefusedAtOnce() {
        Client off = store.enable(client.id(), 1, false);
        assertEquals(401, refused(good("nonce-000000000001")));
        store.enable(off.id(), 2, true);
        ask(good("nonce-000000000001"));
        store.secret(client.id(), 3, "sealed:new");
        assertEquals(401, refused(good("nonce-000000000002")));
        assertEquals(
                409,
                assertThrows(Problem.class, () -> store.enable(client.id(), 3, false))
                        .status());
        assertEquals(
                404,
                assertThrows(Problem.class, () -> store.enable(99, 1, false)).status());
    }
}
