package org.anju.platform.router;

import java.io.IOException;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpServletResponseWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The answer of a domain. Its client may go away while it is written: that is no fault of ours and nobody can be told, so what is still written
 * goes nowhere; CXF would log two stack traces for each. And it is sent when it is whole or the web server's buffer is full, whoever flushes
 * before: CXF and Jackson both do, so that each small answer would go out in two pieces and without its length.
 */
final class ClientResponse extends HttpServletResponseWrapper {
    private static final Logger LOG = LoggerFactory.getLogger(ClientResponse.class);

    private Body body;
    private boolean gone;

    ClientResponse(HttpServletResponse response) {
        super(response);
    }

    /** What may meet a client that has gone. */
    private interface Writing {
        void run() throws IOException;
    }

    private void write(Writing writing) {
        if (gone) {
            return;
        }
        try {
            writing.run();
        } catch (IOException e) {
            gone = true;
            LOG.debug("The client went away: {}", e.toString());
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (body == null) {
            body = new Body(super.getOutputStream());
        }
        return body;
    }

    @Override
    public void flushBuffer() {
        // When it is whole.
    }

    private final class Body extends ServletOutputStream {
        private final ServletOutputStream out;

        Body(ServletOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) {
            ClientResponse.this.write(() -> out.write(b));
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            ClientResponse.this.write(() -> out.write(bytes, offset, length));
        }

        @Override
        public void flush() {
            // When it is whole.
        }

        @Override
        public void close() {
            ClientResponse.this.write(out::close);
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }
    }
}
