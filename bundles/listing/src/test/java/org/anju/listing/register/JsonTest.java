package org.anju.listing.register;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;

/** What is JSON and what is not. */
public class JsonTest {
    @Test
    public void readsWhatItIsMadeOf() {
        assertEquals(
                Map.of("a", Arrays.asList(new BigDecimal("1.50"), true, null, "第\n\"号"), "b", Map.of()),
                Json.parse(" {\"a\":[1.50, true ,null,\"\\u7b2c\\n\\\"号\"],\"b\":{}} "));
        assertEquals(List.of(), Json.parse("[]"));
        assertEquals(new BigDecimal("-1E+3"), Json.parse("-1e3"));
    }

    @Test
    public void refusesWhatIsNone() {
        for (String wrong : List.of(
                "",
                "<html>",
                "{",
                "{\"a\":1,}",
                "[1 2]",
                "01",
                "1.",
                "\"a",
                "\"\\x\"",
                "\"\\u12\"",
                "{} {}",
                "nul",
                "[".repeat(100),
                "9".repeat(50),
                "1e999",
                "{\"a\" 1}",
                "'a'")) {
            assertThrows(wrong, IllegalArgumentException.class, () -> Json.parse(wrong));
        }
    }

    @Test
    public void writesTexts() {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("a\"b", "c\\d\n");
        members.put("号", "（1）");
        assertEquals("{\"a\\\"b\":\"c\\\\d\\u000a\",\"号\":\"（1）\"}", Json.object(members));
        assertEquals(Map.of("a\"b", "c\\d\n", "号", "（1）"), Json.parse(Json.object(members)));
    }
}
