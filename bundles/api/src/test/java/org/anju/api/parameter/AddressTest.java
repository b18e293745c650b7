package org.anju.api.parameter;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.List;
import org.junit.Test;

public class AddressTest {
    private final Parameter<String> address = Parameter.address("site.base_url", "", "平台网址");

    @Test
    public void webAddressesAndNothingAreAddresses() {
        for (String text : List.of("", "https://zl.example.gov.cn", "http://127.0.0.1:8181", "HTTPS://a.cn/anju/")) {
            assertEquals(text, address.parse().apply(text));
        }
        assertEquals("https://a.cn", address.parse().apply(" https://a.cn "));
    }

    @Test
    public void whatRunsOrHidesWhereItLeadsIsNone() {
        for (String text : List.of(
                "javascript:alert(1)",
                "data:text/html,x",
                "ftp://a.cn",
                "//a.cn",
                "a.cn",
                "https://",
                "https:a.cn",
                "https://a.cn@evil.cn",
                "https://a.cn?x=",
                "https://a.cn/#x",
                "https://a b.cn",
                "https://a.cn/\"><script>")) {
            UnfitValue fault =
                    assertThrows(text, UnfitValue.class, () -> address.parse().apply(text));
            assertEquals("应为http://或https://开头的网址", fault.getMessage());
        }
    }
}
