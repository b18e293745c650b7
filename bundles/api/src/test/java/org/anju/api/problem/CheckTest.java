package org.anju.api.problem;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anju.api.value.Names;
import org.junit.Test;

public class CheckTest {
    /** Zero width, direction, half a character, control, blank that counts as a letter, markup. */
    private static final List<String> UNSEEN = List.of(
            "安\u200B居",
            "安\u200F居",
            "安\u2060居",
            "\uFEFF安居",
            "安\u202E居",
            "安\u2066居\u2069",
            "安居\uD83D",
            "安居\uDC00",
            "安\uFFFE居",
            "安\uFDD0居",
            "安居\uDBFF\uDFFF",
            "安\u0000居",
            "安\n居",
            "安\u2028居",
            "安\u3164居",
            "安\u034F居",
            "安\u17B5居",
            "安<居",
            "安&居",
            "安\"居");

    private static List<String> messages(Check check) {
        return check.problems().stream().map(FieldProblem::message).toList();
    }

    @Test
    public void namesHoldOnlyWhatCanBeSeen() {
        for (String name : UNSEEN) {
            assertEquals(List.of("部门名称格式不正确"), messages(new Check().name("name", "部门名称", name, 2, 100)));
            assertEquals(List.of("姓名格式不正确"), messages(new Check().person("realName", "姓名", name)));
        }
        assertEquals(List.of("部门名称格式不正确"), messages(new Check().name("name", "部门名称", "……", 2, 100)));
    }

    @Test
    public void namesOfEveryScriptAreNames() {
        for (String name : List.of("黄浦区住房保障局（本部）", "安居·租赁 2店", "𠮷野家", "葛\uDB40\uDD00城", "ئۆي باشقارمىسى", "A/B组")) {
            assertEquals(List.of(), messages(new Check().name("name", "名称", name, 2, 100)));
        }
        assertTrue(new Check().person("realName", "姓名", " 买买提·吐尔逊 ").passed());
    }

    @Test
    public void aNameHasOneFaultAtATime() {
        assertEquals(List.of("姓名不能为空"), messages(new Check().person("realName", "姓名", " ")));
        assertEquals(List.of("姓名长度应为2-50个字符"), messages(new Check().person("realName", "姓名", "\u200B")));
    }

    @Test
    public void whatIsWrongInTheSameWordsIsSaidOnce() {
        Check check = new Check()
                .optionalText("post", "职务", "经\u200B理", 2, 50)
                .matches("post", "职务", "经\u200B理", Names::isName);
        assertEquals(List.of("职务格式不正确"), messages(check));
    }

    @Test
    public void noTextHoldsHalfACharacter() {
        assertEquals(List.of("意见格式不正确"), messages(new Check().optionalText("opinion", "意见", "同\uD83D意", 1, 500)));
        assertTrue(new Check()
                .optionalText("opinion", "意见", "同意\n\uD83D\uDE00", 1, 500)
                .passed());
    }

    /** What a clause says must be what is read. */
    @Test
    public void noTextHoldsWhatCannotBeSeenOrTurnsTheDirectionOfReading() {
        List<Integer> unseen = Stream.of(
                        IntStream.rangeClosed(0x200B, 0x200F),
                        IntStream.rangeClosed(0x202A, 0x202E),
                        IntStream.rangeClosed(0x2066, 0x2069),
                        IntStream.of(0xFEFF))
                .flatMap(IntStream::boxed)
                .toList();
        for (int c : unseen) {
            String text = "押金" + Character.toString(c) + "不退";
            assertEquals(List.of("约定格式不正确"), messages(new Check().optionalText("clauses", "约定", text, 1, 500)));
        }
        assertTrue(new Check()
                .optionalText("clauses", "约定", "一、押金\r\n\t二、𠮷", 1, 500)
                .passed());
    }

    /** Derby counts so, and what it cannot keep must not reach it. */
    @Test
    public void aRareCharacterCountsAsTheTwoThatAColumnKeeps() {
        String rare = "\uD842\uDFB7";
        assertEquals(
                List.of("意见长度应为0-200个字符"),
                messages(new Check().optionalText("opinion", "意见", rare.repeat(101), 0, 200)));
        assertTrue(new Check()
                .optionalText("opinion", "意见", rare.repeat(100), 0, 200)
                .passed());
        assertEquals(List.of("姓名长度应为2-50个字符"), messages(new Check().person("realName", "姓名", rare.repeat(26))));
        assertFalse(Names.isPerson(rare.repeat(26)));
        assertTrue(Names.isPerson(rare.repeat(25)));
        assertFalse(Names.isInstitution(rare.repeat(51)));
        assertTrue(Names.isInstitution(rare.repeat(50)));
    }

    @Test
    public void anEndIsNotBeforeItsBeginning() {
        LocalDate day = LocalDate.of(2026, 3, 5);
        assertEquals(List.of("结束日期不能早于开始日期"), messages(new Check().ordered("to", day, day.minusDays(1))));
        assertTrue(new Check()
                .ordered("to", day, day)
                .ordered("to", null, day)
                .ordered("to", day, null)
                .passed());
        assertTrue(new Check().ordered("to", Instant.EPOCH, Instant.MAX).passed());
    }

    @Test
    public void whoNamesNoVersionIsToldSo() {
        assertEquals(
                400,
                assertThrows(Problem.class, () -> Problem.refuseStale(null, 3)).status());
        assertEquals(
                409,
                assertThrows(Problem.class, () -> Problem.refuseStale(2, 3)).status());
        Problem.refuseStale(3, 3);
    }
}
