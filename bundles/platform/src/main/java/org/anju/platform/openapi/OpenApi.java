package org.anju.platform.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.anju.platform.rest.ProblemBody;

/** OpenAPI documents, made from the running resources; each operation carries its permission ({@code x-permission}). */
public final class OpenApi {
    private static final String HOW_TO_LOG_IN =
            """
            登录：POST /api/v1/account/auth/captcha 取得 captchaId 和图片（204 表示未启用图片验证码），再
            POST /api/v1/account/auth/login（port：GOV 政府人员，ORG 机构，WEB 公众）。回答的 Set-Cookie 给出会话
            ANJU_SESSION，须随每次请求发送；csrf 的值须在每次非 GET 请求中以请求头 X-CSRF-Token 发送。回答中 secondFactor
            不为空时，先 POST /api/v1/account/auth/second-factor。restricted 为 PASSWORD_CHANGE_REQUIRED 时，先
            POST /api/v1/account/auth/password/change；为 SECOND_FACTOR_REQUIRED 时，先绑定动态口令（auth/totp）。
            程序对接使用签名请求（clientSignature），无需登录。

            错误均为 application/problem+json（Problem），fields 指出有误的字段。version 是乐观锁：修改和办理时原样带回读到的
            version，已被他人修改则得到 409。时间为 ISO 8601（UTC），日期为 YYYY-MM-DD。列表按 page（从 1 起）和
            size（10、20、50 或 100）分页，新的在前。x-permission 是所需的权限：多个以 | 分隔，有其一即可；login 为登录即可；
            public 无需登录。
            """;

    private OpenApi() {}

    /** The document of one domain; its paths are complete ({@code /api/v1/<domain>/…}), so that documents can be merged. */
    public static OpenAPI of(String domain, String title, String version, Collection<Object> resources) {
        Schemas schemas = new Schemas();
        schemas.of(ProblemBody.class);
        Operations operations = new Operations(schemas);
        OpenAPI document =
                empty(title, version).addTagsItem(new Tag().name(domain).description(title));
        resources.stream()
                .<Class<?>>map(Object::getClass)
                .sorted(Comparator.comparing(Class::getName))
                .flatMap(resource -> Endpoint.of(domain, resource).stream())
                .forEach(endpoint -> put(document.getPaths(), endpoint, operations.of(endpoint)));
        if (domain.equals(EventStream.DOMAIN)) {
            document.getPaths().addPathItem(EventStream.PATH, EventStream.path());
        }
        schemas.named().forEach(document.getComponents()::addSchemas);
        forgetTypes();
        return document;
    }

    /** The library looks types up in Jackson's one factory for everybody, which would keep the classes of versions long gone. */
    private static void forgetTypes() {
        TypeFactory.defaultInstance().clearCache();
    }

    private static OpenAPI empty(String title, String version) {
        Components components = Security.schemes();
        Refusals.into(components);
        Info info = new Info().title(title).version(version).description(HOW_TO_LOG_IN);
        return new OpenAPI()
                .info(info)
                .paths(new Paths())
                .components(components)
                .servers(List.of(new Server().url("/")));
    }

    private static void put(Paths paths, Endpoint endpoint, Operation operation) {
        paths.computeIfAbsent(endpoint.path(), path -> new PathItem())
                .operation(PathItem.HttpMethod.valueOf(endpoint.verb()), operation);
    }

    /** One document of all domains. */
    public static OpenAPI merged(String version, Collection<OpenAPI> documents) {
        OpenAPI all = empty("安居：住房租赁监管服务平台", version);
        for (OpenAPI document : documents) {
            document.getTags().forEach(all::addTagsItem);
            document.getPaths().forEach(all.getPaths()::addPathItem);
            document.getComponents().getSchemas().forEach(all.getComponents()::addSchemas);
        }
        return all;
    }

    public static String json(OpenAPI document) {
        try {
            return Json.mapper().writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
