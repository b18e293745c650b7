package org.anju.platform.router;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;

/** A request whose body has arrived; once it is known, with the address of this platform in place of what its Host header says. */
final class SpooledRequest extends HttpServletRequestWrapper {
    private final SpooledBody body;
    private OwnAddress address;

    SpooledRequest(HttpServletRequest request, SpooledBody body) {
        super(request);
        this.body = body;
    }

    /** SHA-256 of the body, lower-case hex. */
    String hash() {
        return body.hash();
    }

    void at(OwnAddress here) {
        this.address = here;
    }

    @Override
    public String getScheme() {
        return address == null ? super.getScheme() : address.scheme();
    }

    @Override
    public String getServerName() {
        return address == null ? super.getServerName() : address.host();
    }

    @Override
    public int getServerPort() {
        return address == null ? super.getServerPort() : address.port();
    }

    @Override
    public StringBuffer getRequestURL() {
        return address == null ? super.getRequestURL() : new StringBuffer(address.text()).append(getRequestURI());
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Body(body.open());
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Body extends ServletInputStream {
        private final InputStream in;
        private boolean finished;

        Body(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int next = in.read();
            finished |= next < 0;
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, length);
            finished |= read < 0;
            return read;
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("The body has been read already");
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
