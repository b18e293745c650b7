package org.anju.itests.harness;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/**
 * One connection that is kept alive. What a load measures must be the server's: a client library would send a request again when a
 * connection breaks, and so hide what must be counted.
 */
public final class Wire implements AutoCloseable {
    private static final int PIECES = 100;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final String host;
    private long used = System.nanoTime();

    public Wire(URI base, Duration patience) throws IOException {
        host = base.getHost() + ":" + base.getPort();
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) patience.toMillis());
        socket.connect(new InetSocketAddress(base.getHost(), base.getPort()), (int) patience.toMillis());
        in = new BufferedInputStream(socket.getInputStream(), 8192);
        out = socket.getOutputStream();
    }

    /**
     * A request.
     *
     * @param headers {@code Host} is the server's own where it is not among them
     * @param body null for none
     * @param over as long as the body takes to be sent
     */
    public record Request(String method, String path, Map<String, String> headers, byte[] body, Duration over) {}

    /** An answer; header names are lower-case. */
    public record Answer(int status, Map<String, String> headers, String text) {}

    /** How long it has not been used. */
    Duration idle() {
        return Duration.ofNanos(System.nanoTime() - used);
    }

    public Answer ask(Request request) throws IOException {
        send(request);
        Answer answer = read();
        used = System.nanoTime();
        return answer;
    }

    /** Whatever a client may send that knows no better, as it is; nothing follows it. */
    public Answer lastWords(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.shutdownOutput();
        return read();
    }

    private void send(Request request) throws IOException {
        StringBuilder head = new StringBuilder(request.method + " " + request.path + " HTTP/1.1\r\n");
        if (!request.headers.containsKey("Host")) {
            head.append("Host: " + host + "\r\n");
        }
        request.headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        if (request.body != null) {
            head.append("Content-Length: " + request.body.length + "\r\n");
        }
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        if (request.body != null) {
            slowly(request.body, request.over);
        }
        out.flush();
    }

    private void slowly(byte[] body, Duration over) throws IOException {
        int pieces = over.isZero() ? 1 : PIECES;
        for (int i = 0; i < pieces; i++) {
            int from = (int) ((long) body.length * i / pieces);
            out.write(body, from, (int) ((long) body.length * (i + 1) / pieces) - from);
            if (pieces > 1) {
                LockSupport.parkNanos(over.toNanos() / pieces);
            }
        }
    }

    private Answer read() throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        byte[] body = headers.containsKey("content-length")
                ? exactly(Integer.parseInt(headers.get("content-length")))
                : status == 204 ? new byte[0] : chunks();
        return new Answer(status, headers, new String(body, StandardCharsets.UTF_8));
    }

    private byte[] chunks() throws IOException {
        var all = new java.io.ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            all.write(exactly(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private byte[] exactly(int size) throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("the answer breaks off");
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the connection was closed" + (line.isEmpty() ? "" : " after " + line));
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // It is of no more use either way.
        }
    }
}
