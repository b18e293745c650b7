package org.anju.platform.router;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;
import org.anju.api.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A body as the client sends it. Where it breaks off, stands still or is cut into wrong pieces, that is the client's fault. */
final class ArrivingBody extends InputStream {
    private static final Logger LOG = LoggerFactory.getLogger(ArrivingBody.class);
    /** Wherever it stands and however it is quoted: what reads it later is not strict either. */
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*(\"[^\"]*\"?|[^;]*)", Pattern.CASE_INSENSITIVE);

    private final InputStream in;

    private ArrivingBody(InputStream in) {
        this.in = in;
    }

    /** @throws Problem 415 for a charset that there is not, with or without a body */
    static InputStream of(HttpServletRequest request) throws IOException {
        refuseUnknownCharset(request.getContentType());
        InputStream in = request.getInputStream();
        return in == null ? InputStream.nullInputStream() : new ArrivingBody(in);
    }

    private static void refuseUnknownCharset(String type) {
        Matcher charset = CHARSET.matcher(type == null ? "" : type);
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

    @Override
    public int read() throws IOException {
        try {
            return in.read();
        } catch (IOException | RuntimeException e) {
            throw broken(e);
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return in.read(buffer, offset, length);
        } catch (IOException | RuntimeException e) {
            throw broken(e);
        }
    }

    /** The web server throws what it likes, also for wrong pieces: all of it means that the body did not come whole. */
    private static Problem broken(Exception fault) {
        LOG.debug("The body did not arrive: {}", fault.toString());
        return fault instanceof TimeoutException || fault.getCause() instanceof TimeoutException
                ? new Problem(408, "CLIENT_SLOW", "请求内容未在规定时间内传完，请重试")
                : new Problem(400, "CLIENT_GONE", "请求内容不完整");
    }
}
