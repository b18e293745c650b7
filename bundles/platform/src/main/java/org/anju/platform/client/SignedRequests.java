package org.anju.platform.client;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.audit.Audit;
import org.anju.api.problem.Problem;
import org.anju.api.secret.Secrets;
import org.anju.platform.db.Database;
import org.anju.platform.router.ClientAuthentication;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Checks signed requests (see {@link Signature}): client, time, signature, path, nonce, in this order. */
@Component(service = ClientAuthentication.class)
public final class SignedRequests implements ClientAuthentication {
    private static final long SECONDS = 300;

    private final ClientStore clients;
    private final Secrets secrets;
    private final Audit audit;
    private final Callers callers;
    private final Clock clock;
    private final Nonces nonces;

    @Activate
    public SignedRequests(
            @Reference Database database,
            @Reference ClientStore clients,
            @Reference Secrets secrets,
            @Reference Audit audit,
            @Reference Callers callers,
            @Reference Clock clock) {
        this.clients = clients;
        this.secrets = secrets;
        this.audit = audit;
        this.callers = callers;
        this.clock = clock;
        this.nonces = new Nonces(database, clock);
    }

    @Override
    public Caller authenticate(
            String method, String path, String query, String bodyHash, UnaryOperator<String> headers, String address) {
        String time = text(headers.apply("X-Anju-Time"));
        String nonce = text(headers.apply("X-Anju-Nonce"));
        if (!timely(time)) {
            throw refused("SIGNATURE_TIME", "请求时间超出允许范围，请校准时钟后重试");
        }
        if (!nonce.matches("[A-Za-z0-9_-]{16,64}")) {
            throw refused("SIGNATURE", "X-Anju-Nonce格式不正确");
        }
        Optional<Client> named = clients.byCode(text(headers.apply("X-Anju-Client")));
        String signed = Signature.text(method, path, query, bodyHash, time, nonce);
        if (!fits(named, signed, text(headers.apply("X-Anju-Signature")))
                || !named.get().enabled()) {
            named.ifPresent(client -> record(client, address, "签名不正确或已停用"));
            throw refused("SIGNATURE", "接口签名不正确");
        }
        Client client = named.get();
        if (!client.mayCall(path)) {
            record(client, address, "未授权的接口");
            throw Problem.forbidden("接口客户端未被授权访问此路径");
        }
        if (!nonces.accept(client.id(), nonce)) {
            record(client, address, "重复的请求");
            throw refused("SIGNATURE_REPLAY", "请求已被使用，请更换X-Anju-Nonce后重新签名");
        }
        return client.caller(address);
    }

    private static String text(String header) {
        return header == null ? "" : header;
    }

    private boolean timely(String time) {
        return time.matches("\\d{1,12}")
                && Math.abs(clock.instant().getEpochSecond() - Long.parseLong(time)) <= SECONDS;
    }

    /** Takes the same time for a client that is not known. */
    private boolean fits(Optional<Client> client, String signed, String signature) {
        String secret =
                client.map(known -> secrets.decrypt(known.sealedSecret())).orElse("nobody");
        boolean same = MessageDigest.isEqual(
                Signature.sign(secret, signed).getBytes(StandardCharsets.US_ASCII),
                signature.getBytes(StandardCharsets.UTF_8));
        return same && client.isPresent();
    }

    private void record(Client client, String address, String why) {
        callers.as(client.caller(address), () -> {
            audit.record("client.refused", "client/" + client.id(), Audit.Result.REFUSED, why);
            return null;
        });
    }

    private static Problem refused(String code, String message) {
        return new Problem(401, code, message);
    }
}
