package org.anju.api.number;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.anju.api.parameter.Parameter;
import org.anju.api.parameter.UnfitValue;
import org.junit.Test;

public class NumberTemplateTest {
    private static final Parameter<String> FILING =
            NumberTemplate.parameter("number.filing", "{区划6}JG{yyyy}{seq5}", "备案证号", 32, List.of("区划6", "岗位码3", "省码2"));

    private static String refused(String template) {
        return assertThrows(template, UnfitValue.class, () -> FILING.parse().apply(template))
                .getMessage();
    }

    @Test
    public void everyFormatOfTheSpecificationIsOne() {
        List.of(
                        "{区划6}JG{yyyy}{seq5}",
                        "{区划6}{yyyy}{seq6}",
                        "AJ{yyyyMMdd}{seq5}",
                        "HY{yyyyMMdd}{seq6}{check1}",
                        "ZL{区划6}{yyyyMMdd}{seq5}",
                        "BA{区划6}{yyyy}{seq6}",
                        "JF{yyyyMMdd}{seq4}",
                        "{省码2}{岗位码3}{yyyy}{seq7}",
                        "沪房备字〔{yyyy}〕第{seq}号",
                        "沪房备字（{yyyyMM}）第{seq4}号",
                        "沪房备字…第{seq}号",
                        "SH-{seq9}")
                .forEach(template -> assertEquals(template, FILING.parse().apply(template)));
    }

    @Test
    public void whatCountsNothingOrTwiceIsRefused() {
        for (String template : List.of("", " ", "FIX", "{yyyy}", "{seq5}{seq5}", "{seq}-{seq3}")) {
            assertTrue(refused(template), refused(template).matches("应有且只有一个流水号.*|只能含文字.*"));
        }
        assertEquals("最多有一个{check1}", refused("{seq5}{check1}{check1}"));
    }

    @Test
    public void aPlaceThatNobodyFillsIsRefused() {
        assertEquals(
                "不能使用{bad}，可用：{yyyy}、{yyyyMM}、{yyyyMMdd}、{seqN}、{check1}、{区划6}、{岗位码3}、{省码2}", refused("{bad}{seq5}"));
        for (String template : List.of("{seq5}{}", "{seq5}{yy}", "{seq5}{seq0}", "{seq5}{seq12}", "{seq5}{ yyyy}")) {
            assertTrue(refused(template), refused(template).startsWith("不能使用{"));
        }
        for (String template : List.of("{seq", "seq}{seq5}", "{{seq5}}", "A{seq5}{", "{seq5}}")) {
            assertEquals("花括号不成对", refused(template));
        }
    }

    @Test
    public void whatCannotBeReadIsRefused() {
        for (String text : List.of(
                "<script>", "\u0000", "\n", "\u200B", "\u202E", "\uD83D", "a b", "&", "\"", "'", "\u3164", "\\")) {
            assertEquals("只能含文字、数字和-_./·…—及括号", refused(text + "{seq5}"));
        }
    }

    @Test
    public void theLongestNumberFitsWhereItIsKept() {
        assertEquals("编号最长可达33个字符，不能超过32个", refused("A".repeat(23) + "{seq5}"));
        assertEquals("编号最长可达39个字符，不能超过32个", refused("A".repeat(15) + "{区划6}{yyyyMMdd}{seq9}"));
        FILING.parse().apply("A".repeat(22) + "{seq5}");
    }
}
