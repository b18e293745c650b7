package org.anju.platform.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.anju.platform.rest.Access;

/** How a caller says who he is: the session of a browser, or the signature of an API client (ACC-R18). */
final class Security {
    private static final String SIGNING =
            """
            HMAC-SHA256(密钥, 文本)的小写十六进制。文本为六行，以换行符\\n连接，末尾没有换行：①大写的请求方法；②不含查询串的路径；\
            ③查询串按&拆开、按字节排序后再以&连接，没有查询串则为空行；④请求体SHA-256的小写十六进制，没有请求体时为空内容的摘要；\
            ⑤X-Anju-Time；⑥X-Anju-Nonce。密钥在登记接口客户端（POST /api/v1/platform/clients）时显示一次。""";

    private Security() {}

    static Components schemes() {
        return new Components()
                .addSecuritySchemes("session", key(SecurityScheme.In.COOKIE, "ANJU_SESSION", "登录后由Set-Cookie给出的会话"))
                .addSecuritySchemes("csrf", key(SecurityScheme.In.HEADER, "X-CSRF-Token", "登录回答中的csrf；使用会话的非GET请求必须带上"))
                .addSecuritySchemes("client", key(SecurityScheme.In.HEADER, "X-Anju-Client", "接口客户端标识"))
                .addSecuritySchemes(
                        "clientTime", key(SecurityScheme.In.HEADER, "X-Anju-Time", "1970年以来的秒数，与服务器时间相差不超过300秒"))
                .addSecuritySchemes(
                        "clientNonce",
                        key(SecurityScheme.In.HEADER, "X-Anju-Nonce", "16至64位字母、数字、-或_；每次请求不同，10分钟内不可重复"))
                .addSecuritySchemes("clientSignature", key(SecurityScheme.In.HEADER, "X-Anju-Signature", SIGNING));
    }

    private static SecurityScheme key(SecurityScheme.In place, String name, String description) {
        return new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(place)
                .name(name)
                .description(description);
    }

    /** None for the public; a session, or a signature where a client can hold what is needed. */
    static List<SecurityRequirement> of(Endpoint endpoint) {
        Access access = endpoint.access();
        if (access == null || access.kind() == Access.Kind.ANYONE) {
            return List.of();
        }
        List<SecurityRequirement> ways = ofReader();
        if (endpoint.changes()) {
            ways.get(0).addList("csrf");
        }
        return ways;
    }

    /** Of what only reads: a session or a signature. */
    private static List<SecurityRequirement> ofReader() {
        SecurityRequirement signature = new SecurityRequirement()
                .addList("client")
                .addList("clientTime")
                .addList("clientNonce")
                .addList("clientSignature");
        return List.of(session(), signature);
    }

    /** Of the event stream, which belongs to a session. */
    static SecurityRequirement session() {
        return new SecurityRequirement().addList("session");
    }
}
