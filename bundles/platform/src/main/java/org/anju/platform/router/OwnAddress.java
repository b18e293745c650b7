package org.anju.platform.router;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import org.anju.api.parameter.Parameter;

/**
 * Where this platform is reached: what the addresses and QR codes on its papers begin with. A request says it in its Host header, which
 * anybody may write as he likes, so a name counts only if it is this machine's; else the address stands for it at which the connection
 * arrived. A city says its public address by {@code site.base_url}.
 *
 * @param host as it stands in an address: IPv6 in brackets
 */
public record OwnAddress(String scheme, String host, int port) {
    public static final Parameter<String> BASE_URL =
            Parameter.address("site.base_url", "", "本平台的对外访问地址，如https://zf.example.gov.cn，用于打印件上的核验地址和二维码；为空时只认本机地址");

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final String MACHINE = machine();

    /** @param configured {@link #BASE_URL} */
    static OwnAddress of(HttpServletRequest request, String configured) {
        if (!configured.isBlank()) {
            URI address = URI.create(configured.strip());
            String scheme = address.getScheme().toLowerCase(Locale.ROOT);
            return new OwnAddress(scheme, address.getHost(), address.getPort() > 0 ? address.getPort() : usual(scheme));
        }
        String scheme = Addresses.secure(request) ? "https" : request.getScheme();
        String named = request.getServerName();
        boolean own = named != null
                && (LOOPBACK.contains(named)
                        || named.equalsIgnoreCase(MACHINE)
                        || named.equals(bracketed(request.getLocalAddr())));
        return own
                ? new OwnAddress(scheme, bracketed(named), request.getServerPort())
                : new OwnAddress(scheme, bracketed(request.getLocalAddr()), request.getLocalPort());
    }

    /** Without a slash at its end. */
    String text() {
        return scheme + "://" + host + (port == usual(scheme) ? "" : ":" + port);
    }

    private static int usual(String scheme) {
        return "https".equals(scheme) ? 443 : 80;
    }

    private static String bracketed(String host) {
        return host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
