package org.anju.institution.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;

import java.lang.reflect.Proxy;
import java.util.Optional;
import org.anju.api.code.Codes;
import org.anju.api.problem.Problem;
import org.junit.Test;

public class NamedTest {
    private final Named names = new Named(
            (Codes) Proxy.newProxyInstance(
                    Codes.class.getClassLoader(),
                    new Class<?>[] {Codes.class},
                    (proxy, method, arguments) -> "1".equals(arguments[1]) ? Optional.of("经纪机构") : Optional.empty()),
            null);

    @Test
    public void aTypeIsOneOfTheDictionaryOrNone() {
        assertEquals("1", names.typeFilter(" 1 "));
        assertNull(names.typeFilter(" "));
        Problem problem = assertThrows(Problem.class, () -> names.typeFilter("zz"));
        assertEquals(400, problem.status());
        assertEquals("机构类型取值不在字典范围内", problem.getMessage());
    }
}
