package org.anju.listing.register;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.anju.api.listing.PropertyRegister.Property;
import org.anju.api.listing.RegisterFailure;
import org.anju.api.listing.RegisterFailure.Kind;
import org.anju.api.parameter.Parameter;
import org.anju.api.parameter.Parameters;
import org.anju.api.parameter.UnfitValue;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** The department's interface, played by a server on this machine. */
public class HttpRegisterTest {
    private static final String NUMBER = "鲁（2019）滨州市不动产权第0007157号";
    private static final String HOUSE =
            """
            {"code":0,"data":{"unitNo":"371602111013GB00002F00310033","address":"滨州市黄河五路1号","area":"89.5","use":"成套住宅",
            "residential":true,"holders":[{"name":"张三","idType":"01","idNo":"371002198802291019"}],"ownership":"01",
            "mortgaged":"是","sealed":0,"disputed":"否","unlettable":false}}""";

    private final Map<String, Object> settings = new HashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;
    private volatile Answering answering;
    private HttpRegister register;

    private interface Answering {
        void answer(HttpExchange exchange) throws Exception;
    }

    @Before
    public void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            try {
                answering.answer(exchange);
            } catch (Exception e) {
                exchange.close();
            }
        });
        server.start();
        settings.put(
                "listing.register.http.address",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/query");
        // Long enough for a machine that is busy; who is about waiting sets a short one.
        settings.put("listing.register.timeout_ms", 10_000);
        register = new HttpRegister(parameters());
    }

    private Parameters parameters() {
        return new Parameters() {
            @Override
            @SuppressWarnings("unchecked")
            public <T> T get(Parameter<T> parameter) {
                return (T) settings.getOrDefault(parameter.key(), parameter.fallback());
            }
        };
    }

    @After
    public void stop() {
        register.close();
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private static void say(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void answers(int status, String body) {
        answering = exchange -> say(exchange, status, body);
    }

    private RegisterFailure failure() {
        return assertThrows(RegisterFailure.class, () -> register.find("371602", "01", NUMBER));
    }

    @Test
    public void readsAHouseByTheMapping() throws Exception {
        answers(200, HOUSE);
        Property house = register.find("371602", "01", NUMBER).orElseThrow();
        assertEquals(
                "{\"divisionCode\":\"371602\",\"certType\":\"01\",\"certNo\":\"" + NUMBER + "\"}",
                asked.get(0).replaceAll("\\s", ""));
        assertEquals("89.50", house.area().toPlainString());
        assertEquals("张三", house.holders().get(0).name());
        assertTrue(house.mortgaged());
        assertFalse(house.sealed());
    }

    @Test
    public void speaksTheNamesAndCodesOfTheOtherSide() throws Exception {
        settings.put("listing.register.http.request", List.of("ZH=certNo", "LX=certType"));
        settings.put("listing.register.http.cert_types", List.of("01=BDC", "02"));
        settings.put(
                "listing.register.http.fields",
                List.of(
                        "data=body.rows.0",
                        "address=ZL",
                        "use=YT",
                        "holders=QLR",
                        "holderName=XM",
                        "holderIdNo=ZJH",
                        "sealed=SFCF",
                        "disputed=SFYY"));
        answers(
                200,
                "{\"body\":{\"rows\":[{\"ZL\":\"一路1号\",\"YT\":\"住宅\",\"QLR\":[{\"XM\":\"李四\",\"ZJH\":\"1\"}],\"SFCF\":\"1\",\"SFYY\":\"0\"}]}}");
        Property house = register.find("371602", "01", NUMBER).orElseThrow();
        assertTrue(asked.get(0).contains("\"LX\":\"BDC\""));
        assertTrue(house.sealed());
        assertTrue(house.residential());
        answers(200, "{\"body\":{\"rows\":[]}}");
        assertTrue(register.find("371602", "01", NUMBER).isEmpty());
        assertTrue(register.holds("02"));
        assertFalse(register.holds("05"));
    }

    @Test
    public void saysThatThereIsNoSuchCertificate() throws Exception {
        answers(200, "{\"code\":\"404\"}");
        assertTrue(register.find("371602", "01", NUMBER).isEmpty());
    }

    @Test
    public void aMissingOrStrangeFieldIsNoAnswer() {
        for (String wrong : List.of(
                HOUSE.replace("\"sealed\":0,", ""),
                HOUSE.replace("\"disputed\":\"否\"", "\"disputed\":\"也许\""),
                HOUSE.replace("\"holders\":[", "\"others\":["),
                HOUSE.replace("89.5", "很大"),
                HOUSE.replace("\"code\":0", "\"code\":500"),
                "<html>502</html>",
                "")) {
            answers(200, wrong);
            RegisterFailure failure = failure();
            assertEquals(wrong, Kind.UNREADABLE, failure.kind());
            assertEquals(wrong, failure.answer());
        }
    }

    @Test
    public void asksOnceMoreWhatGotNoAnswer() throws Exception {
        answering = exchange -> say(exchange, asked.size() == 1 ? 503 : 200, HOUSE);
        assertTrue(register.find("371602", "01", NUMBER).isPresent());
        assertEquals(2, asked.size());
    }

    @Test
    public void waitsNoLongerThanItIsTold() {
        settings.put("listing.register.timeout_ms", 300);
        settings.put("listing.register.retries", 0);
        answering = exchange -> over.await();
        long start = System.nanoTime();
        assertEquals(Kind.TIMEOUT, failure().kind());
        assertTrue((System.nanoTime() - start) / 1_000_000 < 2000);
    }

    @Test
    public void waitsNoLongerForABodyThatDrips() {
        settings.put("listing.register.timeout_ms", 300);
        settings.put("listing.register.retries", 0);
        answering = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            do {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
            } while (!over.await(100, TimeUnit.MILLISECONDS));
        };
        long start = System.nanoTime();
        assertEquals(Kind.TIMEOUT, failure().kind());
        assertTrue((System.nanoTime() - start) / 1_000_000 < 2000);
    }

    @Test
    public void takesNoEndlessAnswer() {
        answers(200, " ".repeat(2 << 20));
        assertEquals(Kind.UNREADABLE, failure().kind());
    }

    @Test
    public void aServerThatIsNotThereIsUnreachable() {
        server.stop(0);
        assertEquals(Kind.UNREACHABLE, failure().kind());
        settings.put("listing.register.http.address", "");
        assertEquals(Kind.UNREACHABLE, failure().kind());
    }

    @Test
    public void theCheckNamesTheStepThatFails() {
        answers(200, "{\"code\":404}");
        assertTrue(register.check().stream().allMatch(step -> step.ok()));
        answers(200, "<html>");
        var steps = register.check();
        assertEquals("接口应答", steps.get(steps.size() - 1).name());
        assertFalse(steps.get(steps.size() - 1).ok());
    }

    @Test
    public void aMappingThatLetsNobodyKnowIsRefused() {
        assertThrows(UnfitValue.class, () -> RegisterSettings.FIELDS.parse().apply("address=a,use=b"));
        assertThrows(UnfitValue.class, () -> RegisterSettings.FIELDS.parse().apply("nonsense"));
        assertThrows(UnfitValue.class, () -> RegisterSettings.REQUEST.parse().apply("a=password"));
    }
}
