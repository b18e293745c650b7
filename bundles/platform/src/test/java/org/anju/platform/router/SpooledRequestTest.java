package org.anju.platform.router;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import org.anju.api.problem.Problem;
import org.junit.Test;

/** Bodies as clients send them. */
public class SpooledRequestTest {
    private static final byte[] BODY = {1, 2, 3};

    /** Gives its bytes, then the fault. */
    private static final class Sent extends ServletInputStream {
        private final Exception fault;
        private int at;

        Sent(Exception fault) {
            this.fault = fault;
        }

        @Override
        public int read() throws IOException {
            if (at < BODY.length) {
                return BODY[at++];
            }
            if (fault instanceof IOException broken) {
                throw broken;
            }
            if (fault instanceof RuntimeException broken) {
                throw broken;
            }
            return -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int next = read();
            if (next >= 0) {
                buffer[offset] = (byte) next;
            }
            return next < 0 ? -1 : 1;
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException();
        }
    }

    private static HttpServletRequest request(String type, Exception fault) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                HttpServletRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getContentType" -> type;
                    case "getInputStream" -> new Sent(fault);
                    case "getRequestURI" -> "/api/v1/account/users";
                    case "getContentLengthLong" -> -1L;
                    default -> null;
                });
    }

    /** The body of a request that comes bit by bit. */
    private static SpooledBody body(HttpServletRequest request) throws IOException {
        SpooledBody body = SpooledBody.on(request.getRequestURI());
        IncomingBody.check(request, body);
        AtomicReference<Problem> fault = new AtomicReference<>();
        IncomingBody incoming = new IncomingBody(body, request.getInputStream(), fault::set);
        incoming.onDataAvailable();
        incoming.onAllDataRead();
        if (fault.get() != null) {
            throw fault.get();
        }
        return body;
    }

    private static int refused(String type, Exception fault) {
        return assertThrows(Problem.class, () -> body(request(type, fault))).status();
    }

    @Test
    public void aBodyThatBreaksOffIsTheClientsFault() {
        assertEquals(400, refused("application/json", new IOException("early end")));
        assertEquals(400, refused("application/json", new IllegalArgumentException("bad chunk")));
        assertEquals(408, refused("application/json", new IOException(new TimeoutException("idle"))));
    }

    @Test
    public void aCharsetThatThereIsNotIsRefused() {
        for (String type : List.of(
                "application/json; charset=nope",
                "application/json;CHARSET=\"no;pe\"",
                "application/json; charset=a b",
                "image/png; charset='x'; charset=utf-8")) {
            assertEquals(type, 415, refused(type, null));
        }
    }

    @Test
    public void aWholeBodyIsReadWhateverKnownCharsetItNames() throws IOException {
        for (String type : List.of("application/json", "application/json; charset=\"UTF-8\"", "text/csv;charset=GBK")) {
            HttpServletRequest request = request(type, null);
            try (SpooledBody body = body(request);
                    InputStream in = new SpooledRequest(request, body).getInputStream()) {
                assertArrayEquals(BODY, in.readAllBytes());
            }
        }
    }
}
