package org.anju.api.parameter;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.List;
import org.junit.Test;

public class FileNameTest {
    private static final Parameter<String> TOKEN = Parameter.file("token_file", ".token", "令牌文件");

    @Test
    public void aNameInEtcOfItsOwnKind() {
        assertEquals("", TOKEN.parse().apply("  "));
        assertEquals("register-1.token", TOKEN.parse().apply(" register-1.token "));
    }

    @Test
    public void nothingElseOfTheServer() {
        for (String other : List.of(
                "anju.keys",
                "../keys/anju.keys",
                "/etc/passwd",
                "a/b.token",
                "..\\a.token",
                ".token",
                "a.tokens",
                "a.b.token")) {
            assertThrows(other, UnfitValue.class, () -> TOKEN.parse().apply(other));
        }
    }
}
