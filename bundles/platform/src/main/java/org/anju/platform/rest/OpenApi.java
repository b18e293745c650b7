package org.anju.platform.rest;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.jaxrs2.ext.AbstractOpenAPIExtension;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtension;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtensions;
import io.swagger.v3.oas.integration.SwaggerConfiguration;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;

/** OpenAPI documents, generated from the running resources; each operation carries its permission ({@code x-permission}). */
public final class OpenApi {
    private static final String HOW_TO_LOG_IN =
            """
            登录：POST /api/v1/account/auth/captcha 取得 captchaId 和图片；POST /api/v1/account/auth/login，内容
            {"port":"GOV|ORG|WEB","identifier":"登录用户名或手机号","password":"…","captchaId":"…","captcha":"…"}
            （GOV 政府人员，ORG 机构，WEB 公众）。回答中的 Cookie ANJU_SESSION 随每次请求发送，csrf 的值在每次非 GET
            请求中以请求头 X-CSRF-Token 发送。restricted 为 PASSWORD_CHANGE_REQUIRED 时，须先
            POST /api/v1/account/auth/password/change {"oldPassword":"…","newPassword":"…"}。
            程序对接使用签名请求，见 /api/v1/platform/clients。错误均为 application/problem+json。
            """;

    private OpenApi() {}

    static {
        List<OpenAPIExtension> extensions = new ArrayList<>(OpenAPIExtensions.getExtensions());
        extensions.add(0, new PermissionNote());
        OpenAPIExtensions.setExtensions(extensions);
        // The fields of a @BeanParam are private: by default the reader would not see page and size.
        Json.mapper().setVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY);
        ModelConverters.getInstance().addConverter(new ModelResolver(Json.mapper(), new NestedNames()));
    }

    /** Records of different resources may share a simple name: the name of what they stand in comes before it. */
    private static final class NestedNames extends TypeNameResolver {
        @Override
        protected String getNameOfClass(Class<?> type) {
            Class<?> outer = type.getEnclosingClass();
            return outer == null ? type.getSimpleName() : getNameOfClass(outer) + type.getSimpleName();
        }
    }

    /** The document of one domain; paths are complete ({@code /api/v1/<domain>/…}), schemas and operations named after it. */
    public static synchronized OpenAPI of(String domain, String title, String version, Collection<Object> resources) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Reader.class.getClassLoader());
        try {
            return read(domain, title, version, resources);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static OpenAPI read(String domain, String title, String version, Collection<Object> resources) {
        Set<Class<?>> classes = new LinkedHashSet<>();
        resources.stream()
                .map(Object::getClass)
                .sorted(java.util.Comparator.comparing(Class::getName))
                .forEach(classes::add);
        Reader reader = new Reader(new SwaggerConfiguration().openAPI(new OpenAPI().info(info(title, version))));
        OpenAPI document = reader.read(classes);
        Paths paths = new Paths();
        if (document.getPaths() != null) {
            document.getPaths().forEach((path, item) -> paths.addPathItem("/api/v1/" + domain + path, item));
        }
        paths.values().forEach(item -> item.readOperations().forEach(operation -> operation
                .operationId(domain + "_" + operation.getOperationId())
                .tags(List.of(domain))));
        document.setPaths(paths);
        document.setServers(List.of(new Server().url("/")));
        return namespaced(domain, document);
    }

    private static Info info(String title, String version) {
        return new Info().title(title).version(version).description(HOW_TO_LOG_IN);
    }

    /** Prefixes every schema name, so that documents can be merged. */
    private static OpenAPI namespaced(String domain, OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return document;
        }
        String json = Json.pretty(document);
        String prefix = Character.toUpperCase(domain.charAt(0)) + domain.substring(1);
        String renamed = json.replaceAll(
                "#/components/schemas/([^\"]+)\"", Matcher.quoteReplacement("#/components/schemas/" + prefix) + "$1\"");
        try {
            OpenAPI copy = Json.mapper().readValue(renamed, OpenAPI.class);
            Components components = new Components();
            copy.getComponents().getSchemas().forEach((name, schema) -> components.addSchemas(prefix + name, schema));
            copy.setComponents(components);
            return copy;
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One document of all domains. */
    public static OpenAPI merged(String version, Collection<OpenAPI> documents) {
        OpenAPI all = new OpenAPI()
                .info(info("安居：住房租赁监管服务平台", version))
                .paths(new Paths())
                .components(new Components())
                .servers(List.of(new Server().url("/")));
        for (OpenAPI document : documents) {
            document.getPaths().forEach((path, item) -> all.getPaths().addPathItem(path, item));
            if (document.getComponents() != null && document.getComponents().getSchemas() != null) {
                document.getComponents().getSchemas().forEach((name, schema) -> all.getComponents()
                        .addSchemas(name, schema));
            }
        }
        return all;
    }

    public static String json(OpenAPI document) {
        return Json.pretty(document);
    }

    private static final class PermissionNote extends AbstractOpenAPIExtension {
        @Override
        public void decorateOperation(Operation operation, Method method, Iterator<OpenAPIExtension> chain) {
            Access access = Access.of(method.getDeclaringClass(), method);
            if (access != null) {
                operation.addExtension("x-permission", access.label());
            }
            super.decorateOperation(operation, method, chain);
        }
    }
}
