package org.anju.platform.client;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.anju.api.audit.Audit;
import org.anju.api.code.Divisions;
import org.anju.api.domain.Permission;
import org.anju.api.problem.Check;
import org.anju.api.problem.Problem;
import org.anju.api.secret.Secrets;
import org.anju.platform.client.ClientStore.Grant;
import org.anju.platform.domain.DomainRegistry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Registers API clients and changes what they may; a secret is shown once, when it is made. */
@Component(service = ClientDesk.class)
public final class ClientDesk {
    private static final Set<String> MONITORING = Set.of("/metrics", "/system/health");

    private static final SecureRandom RANDOM = new SecureRandom();

    private final ClientStore store;
    private final Secrets secrets;
    private final DomainRegistry domains;
    private final Divisions divisions;
    private final Audit audit;

    @Activate
    public ClientDesk(
            @Reference ClientStore store,
            @Reference Secrets secrets,
            @Reference DomainRegistry domains,
            @Reference Divisions divisions,
            @Reference Audit audit) {
        this.store = store;
        this.secrets = secrets;
        this.domains = domains;
        this.divisions = divisions;
        this.audit = audit;
    }

    /** A client and its secret in clear. */
    record Made(Client client, String secret) {}

    Made add(Grant grant) {
        check(grant);
        if (store.byCode(grant.code()).isPresent()) {
            throw Problem.duplicate("客户端标识已存在");
        }
        String secret = random();
        Client client = store.add(grant, secrets.encrypt(secret));
        record("add", client);
        return new Made(client, secret);
    }

    Client change(long id, int version, Grant grant) {
        check(grant);
        return record("change", store.change(id, version, grant));
    }

    Client enable(long id, int version, boolean enabled) {
        if (store.byId(id).enabled() == enabled) {
            throw Problem.wrongState();
        }
        return record(enabled ? "enable" : "disable", store.enable(id, version, enabled));
    }

    Made newSecret(long id, int version) {
        String secret = random();
        return new Made(record("secret", store.secret(id, version, secrets.encrypt(secret))), secret);
    }

    private Client record(String verb, Client client) {
        audit.record("client." + verb, "client/" + client.id(), client.name());
        return client;
    }

    /** No right that is kept from system administrators (§1.2): who registers a client sees its secret. */
    private void check(Grant grant) {
        Set<String> known = permissions();
        new Check()
                .text("code", "客户端标识", grant.code(), 3, 40)
                .matches("code", "客户端标识", grant.code(), code -> code.matches("[A-Za-z0-9_-]+"))
                .name("name", "名称", grant.name(), 2, 100)
                .that(grant.division() == null || divisions.selectable(grant.division()), "division", "行政区划取值不在字典范围内")
                .that(known.containsAll(grant.permissions()), "permissions", "权限取值不在字典范围内")
                .that(grant.permissions().stream().noneMatch(Permission::isReview), "permissions", "接口客户端不能拥有业务审核权限")
                .that(grant.permissions().stream().noneMatch(Permission::isLog), "permissions", "接口客户端不能拥有日志查看权限")
                .that(
                        !grant.paths().isEmpty() && grant.paths().stream().allMatch(ClientDesk::path),
                        "paths",
                        "授权路径应为/api/v1/开头的路径，或/metrics、/system/health")
                .that(
                        grant.channels().stream()
                                .allMatch(channel -> channel != null && channel.matches("[A-Za-z0-9_-]{1,40}")),
                        "channels",
                        "渠道格式不正确")
                .that(fits(grant.permissions(), 4000), "permissions", "权限过多")
                .that(fits(grant.paths(), 4000), "paths", "授权路径过多")
                .that(fits(grant.channels(), 1000), "channels", "渠道过多")
                .done();
    }

    private static boolean path(String path) {
        return path != null
                && (MONITORING.contains(path)
                        || path.matches("/api/v1/[a-z]+(/[A-Za-z0-9._-]+)*") && !path.contains(".."));
    }

    private static boolean fits(List<String> lines, int most) {
        return String.join("\n", lines).length() <= most;
    }

    private Set<String> permissions() {
        return domains.active().stream()
                .flatMap(domain -> domain.permissions().stream())
                .map(Permission::id)
                .collect(Collectors.toSet());
    }

    private static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
