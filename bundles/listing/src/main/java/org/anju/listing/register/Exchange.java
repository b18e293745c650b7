package org.anju.listing.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.anju.api.listing.RegisterFailure;
import org.anju.api.listing.RegisterFailure.Kind;

/** One question and its answer over HTTP, whole within a time and a size; what goes wrong is named by its kind. */
final class Exchange implements AutoCloseable {
    private static final int LARGEST = 1 << 20;
    private static final int SHOWN = 4000;

    private final ExecutorService threads = Executors.newFixedThreadPool(2, work -> {
        Thread thread = new Thread(work, "anju-property-register");
        thread.setDaemon(true);
        return thread;
    });
    private volatile HttpClient client;

    /** The body of an answer 200. */
    String send(HttpRequest request, Duration most) throws RegisterFailure {
        CompletableFuture<HttpResponse<byte[]>> answer = client().sendAsync(request, info -> new Bounded());
        try {
            HttpResponse<byte[]> response = answer.get(most.toMillis(), TimeUnit.MILLISECONDS);
            String body = new String(response.body(), StandardCharsets.UTF_8);
            if (response.statusCode() == 200) {
                return body;
            }
            Kind kind = response.statusCode() >= 500 ? Kind.UNREACHABLE : Kind.UNREADABLE;
            throw new RegisterFailure(kind, "应答状态" + response.statusCode(), shown(body), null);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new RegisterFailure(Kind.TIMEOUT, most.toMillis() + "毫秒内无应答", null, e);
        } catch (ExecutionException e) {
            throw named(e.getCause());
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new RegisterFailure(Kind.UNREACHABLE, "查询被中断", null, e);
        }
    }

    private static String shown(String body) {
        return body.length() <= SHOWN ? body : body.substring(0, SHOWN);
    }

    private static RegisterFailure named(Throwable cause) {
        if (cause instanceof TooLarge) {
            return new RegisterFailure(Kind.UNREADABLE, "应答超过" + LARGEST + "字节", null, cause);
        }
        if (cause instanceof HttpTimeoutException) {
            return new RegisterFailure(Kind.TIMEOUT, "连接无应答", null, cause);
        }
        String what = cause instanceof ConnectException ? "连接失败" : "连接中断或应答不是HTTP";
        return new RegisterFailure(Kind.UNREACHABLE, what, null, cause);
    }

    /** Made when it is first needed: most cities have none. */
    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .executor(threads)
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
        }
        return client;
    }

    @Override
    public void close() {
        client = null;
        threads.shutdown();
    }

    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Takes a body of bounded size. */
    private static final class Bounded implements HttpResponse.BodySubscriber<byte[]> {
        private final CompletableFuture<byte[]> body = new CompletableFuture<>();
        private final ByteArrayOutputStream received = new ByteArrayOutputStream();
        private Flow.Subscription subscription;

        @Override
        public CompletionStage<byte[]> getBody() {
            return body;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            given.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> parts) {
            for (ByteBuffer part : parts) {
                if (received.size() + part.remaining() > LARGEST) {
                    subscription.cancel();
                    body.completeExceptionally(new TooLarge());
                    return;
                }
                byte[] bytes = new byte[part.remaining()];
                part.get(bytes);
                received.writeBytes(bytes);
            }
        }

        @Override
        public void onError(Throwable fault) {
            body.completeExceptionally(fault);
        }

        @Override
        public void onComplete() {
            body.complete(received.toByteArray());
        }
    }
}
