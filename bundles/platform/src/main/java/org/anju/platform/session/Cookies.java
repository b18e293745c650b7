package org.anju.platform.session;

import java.util.List;

/** The session cookie: out of reach of scripts, of other sites, and of plain HTTP where the client came over TLS. */
public final class Cookies {
    public static final String SESSION = "ANJU_SESSION";

    private Cookies() {}

    static List<String> opened(String token) {
        return List.of(SESSION + "=" + token + "; Path=/; HttpOnly; SameSite=Lax" + secure());
    }

    /** Takes the cookie out of the browser. */
    static List<String> ended() {
        return List.of(SESSION + "=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0" + secure());
    }

    private static String secure() {
        RequestScope scope = RequestScope.current();
        return scope != null && scope.secure() ? "; Secure" : "";
    }
}
