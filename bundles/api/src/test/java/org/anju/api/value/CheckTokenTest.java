package org.anju.api.value;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

public class CheckTokenTest {
    @Test
    public void theAddressThatTheCitySetGoesBeforeTheOneTheClientSees() {
        String there = "https://zl.example.gov.cn/v/listing/token";
        assertEquals(there, CheckToken.address("", "https://zl.example.gov.cn/", "listing", "token"));
        for (String set : new String[] {"https://zl.example.gov.cn", " https://zl.example.gov.cn// "}) {
            assertEquals(there, CheckToken.address(set, "http://localhost:8181/", "listing", "token"));
        }
    }
}
