package org.anju.platform.router;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import org.anju.api.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a body as the client sends it, without a thread that waits for it: thousands of slow clients cost memory and files, no threads.
 * Where it breaks off, stands still or is cut into wrong pieces, that is the client's fault.
 */
final class IncomingBody implements ReadListener {
    private static final Logger LOG = LoggerFactory.getLogger(IncomingBody.class);
    private static final int AT_ONCE = 64 * 1024;
    /** Wherever it stands and however it is quoted: what reads it later is not strict either. */
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*(\"[^\"]*\"?|[^;]*)", Pattern.CASE_INSENSITIVE);

    private final SpooledBody body;
    private final ServletInputStream in;
    private final Consumer<Problem> arrived;
    private final byte[] buffer = new byte[16 * 1024];
    private boolean over;

    /** @param arrived is told once: null when the body is whole, else what is wrong with it */
    IncomingBody(SpooledBody body, ServletInputStream in, Consumer<Problem> arrived) {
        this.body = body;
        this.in = in;
        this.arrived = arrived;
    }

    /** @throws Problem 415 for a charset that there is not, 413 for a length beyond the limit; with or without a body */
    static void check(HttpServletRequest request, SpooledBody body) {
        String type = request.getContentType();
        if (type != null) {
            checkCharset(type);
        }
        body.refuseLongerThanAllowed(request.getContentLengthLong());
    }

    private static void checkCharset(String type) {
        Matcher charset = CHARSET.matcher(type);
        while (charset.find()) {
            if (!isKnown(charset.group(1).replaceAll("[\"']", "").strip())) {
                throw new Problem(415, "FILE_TYPE", "请求内容的字符编码不支持，请使用UTF-8");
            }
        }
    }

    private static boolean isKnown(String charset) {
        try {
            return charset.isEmpty() || Charset.isSupported(charset);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }

    /** Whether there is none to come. */
    static boolean none(HttpServletRequest request) {
        return request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null;
    }

    /** Reads a short body that has arrived with its head, as most do; false when there is more to come. */
    static boolean takeAtOnce(HttpServletRequest request, SpooledBody body) throws IOException {
        long length = request.getContentLengthLong();
        ServletInputStream in = request.getInputStream();
        if (length < 0 || length > AT_ONCE || in.available() < length) {
            return false;
        }
        try {
            byte[] bytes = in.readNBytes((int) length);
            body.add(bytes, bytes.length);
            body.complete();
            return true;
        } catch (IOException | RuntimeException e) {
            throw problem(e);
        }
    }

    @Override
    public void onDataAvailable() {
        try {
            while (!over && in.isReady() && !in.isFinished()) {
                int read = in.read(buffer);
                if (read < 0) {
                    return;
                }
                body.add(buffer, read);
            }
        } catch (IOException | RuntimeException e) {
            end(problem(e));
        }
    }

    @Override
    public void onAllDataRead() {
        try {
            body.complete();
            end(null);
        } catch (IOException e) {
            end(problem(e));
        }
    }

    @Override
    public void onError(Throwable fault) {
        end(problem(fault));
    }

    private void end(Problem problem) {
        if (!over) {
            over = true;
            arrived.accept(problem);
        }
    }

    /** The web server throws what it likes, also for wrong pieces: all of it means that the body did not come whole. */
    private static Problem problem(Throwable fault) {
        if (fault instanceof Problem problem) {
            return problem;
        }
        LOG.debug("The body did not arrive: {}", fault.toString());
        return fault instanceof TimeoutException || fault.getCause() instanceof TimeoutException
                ? new Problem(408, "CLIENT_SLOW", "请求内容未在规定时间内传完，请重试")
                : new Problem(400, "CLIENT_GONE", "请求内容不完整");
    }
}
