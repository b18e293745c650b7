package org.anju.platform.router;

import static org.junit.Assert.assertEquals;

import java.lang.reflect.Proxy;
import javax.servlet.http.HttpServletRequest;
import org.junit.Test;

/** What papers say of where this platform is, whatever a request says. */
public class OwnAddressTest {
    /** A request that arrived at 10.1.2.3:8181 for some host. */
    private static HttpServletRequest to(String host) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                OwnAddressTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getServerName" -> host;
                    case "getLocalAddr" -> "10.1.2.3";
                    case "getRemoteAddr" -> "10.9.9.9";
                    case "getScheme" -> "http";
                    case "getServerPort", "getLocalPort" -> 8181;
                    case "isSecure" -> false;
                    case "getRequestURI" -> "/api/v1/contract/contracts/1/print";
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static String seen(String host, String configured) {
        return OwnAddress.of(to(host), configured).text();
    }

    @Test
    public void aNameThatIsNotThisMachinesOwnStandsOnNoPaper() {
        assertEquals("http://localhost:8181", seen("localhost", ""));
        assertEquals("http://[::1]:8181", seen("[::1]", ""));
        assertEquals("http://10.1.2.3:8181", seen("10.1.2.3", ""));
        for (String foreign :
                new String[] {"evil.example", "6.6.6.6", "a b", "x\\y", "evil\"><script>", "a".repeat(7000)}) {
            assertEquals("http://10.1.2.3:8181", seen(foreign, ""));
        }
    }

    @Test
    public void theAddressOfTheCityWins() {
        assertEquals("https://zf.example.gov.cn", seen("evil.example", "https://zf.example.gov.cn"));
        assertEquals("http://zf.example.gov.cn:8080", seen("localhost", "HTTP://zf.example.gov.cn:8080/"));
        assertEquals("https://zf.example.gov.cn", seen("localhost", "https://zf.example.gov.cn:443"));
    }

    @Test
    public void aDomainSeesTheAddressAndNothingOfTheHeader() {
        SpooledRequest request = new SpooledRequest(to("evil.example"), SpooledBody.empty());
        request.at(OwnAddress.of(request, "https://zf.example.gov.cn"));
        assertEquals("zf.example.gov.cn", request.getServerName());
        assertEquals(443, request.getServerPort());
        assertEquals("https", request.getScheme());
        assertEquals(
                "https://zf.example.gov.cn/api/v1/contract/contracts/1/print",
                request.getRequestURL().toString());
    }
}
