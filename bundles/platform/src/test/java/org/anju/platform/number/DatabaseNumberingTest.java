package org.anju.platform.number;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anju.api.parameter.Parameter;
import org.anju.api.problem.Problem;
import org.anju.platform.Fixed;
import org.anju.platform.db.Database;
import org.anju.platform.db.TestDatabase;
import org.junit.Test;

public class DatabaseNumberingTest {
    private static final Parameter<String> FILING = Parameter.text("number.filing", "{区划6}JG{yyyy}{seq5}", "备案证号");
    private static final Map<String, String> HUANGPU = Map.of("区划6", "310101");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-04T17:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private final Fixed.Parameters parameters = new Fixed.Parameters();

    @Test
    public void countsPerTemplateAndItsOtherValues() {
        DatabaseNumbering numbering = new DatabaseNumbering(TestDatabase.derby(), parameters, CLOCK);
        assertEquals("310101JG202600001", numbering.next(FILING, HUANGPU));
        assertEquals("310101JG202600002", numbering.next(FILING, HUANGPU));
        assertEquals("310104JG202600001", numbering.next(FILING, Map.of("区划6", "310104")));
    }

    @Test
    public void theDayIsThatOfShanghai() {
        DatabaseNumbering numbering = new DatabaseNumbering(TestDatabase.derby(), parameters, CLOCK);
        Parameter<String> daily = Parameter.text("number.case", "AJ{yyyyMMdd}{seq5}", "案件编号");
        assertEquals("AJ2026030500001", numbering.next(daily, Map.of()));
    }

    @Test
    public void aRestartAndAChangedTemplateNeverRepeat() {
        Database database = TestDatabase.derby();
        Set<String> seen = new HashSet<>();
        for (int start = 0; start < 3; start++) {
            DatabaseNumbering numbering = new DatabaseNumbering(database, parameters, CLOCK);
            for (int i = 0; i < 20; i++) {
                assertTrue(seen.add(numbering.next(FILING, HUANGPU)));
            }
        }
        parameters.set("number.filing", "{区划6}JG{yyyy}{seq6}");
        String longer = new DatabaseNumbering(database, parameters, CLOCK).next(FILING, HUANGPU);
        assertTrue(longer, Long.parseLong(longer.substring(12)) > 60);
    }

    @Test
    public void aRollbackDoesNotBringANumberBack() {
        Database database = TestDatabase.derby();
        DatabaseNumbering numbering = new DatabaseNumbering(database, parameters, CLOCK);
        List<String> lost = new ArrayList<>();
        assertThrows(
                IllegalStateException.class,
                () -> TestDatabase.transaction(database, () -> {
                    lost.add(numbering.next(FILING, HUANGPU));
                    throw new IllegalStateException("rolled back");
                }));
        assertNotEquals(lost.get(0), numbering.next(FILING, HUANGPU));
        assertNotEquals(lost.get(0), new DatabaseNumbering(database, parameters, CLOCK).next(FILING, HUANGPU));
    }

    @Test
    public void severalNodesAtOnceNeverGiveOutTheSame() throws Exception {
        for (Database database : TestDatabase.all()) {
            ExecutorService pool = Executors.newFixedThreadPool(8);
            try {
                List<Callable<List<String>>> clerks = new ArrayList<>();
                for (int node = 0; node < 4; node++) {
                    DatabaseNumbering numbering = new DatabaseNumbering(database, parameters, CLOCK);
                    for (int clerk = 0; clerk < 2; clerk++) {
                        clerks.add(() -> take(numbering, 250));
                    }
                }
                Set<String> seen = new HashSet<>();
                for (Future<List<String>> numbers : pool.invokeAll(clerks)) {
                    numbers.get().forEach(number -> assertTrue(number, seen.add(number)));
                }
                assertEquals(2000, seen.size());
            } finally {
                pool.shutdownNow();
            }
        }
    }

    private static List<String> take(DatabaseNumbering numbering, int count) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(numbering.next(FILING, HUANGPU));
        }
        return numbers;
    }

    @Test
    public void checkDigitsFindWrongDigits() {
        // ISO/IEC 7064 MOD 11,10: the example 0794 has the check digit 5.
        assertEquals(5, FilledTemplate.checkDigit("0794"));
        LocalDate day = LocalDate.of(2026, 3, 5);
        String number =
                FilledTemplate.of("HY{yyyyMMdd}{seq6}{check1}", day, Map.of()).number(1);
        String body = number.substring(0, number.length() - 1);
        int check = number.charAt(number.length() - 1) - '0';
        assertEquals("HY20260305000001", body);
        for (int i = 2; i < body.length(); i++) {
            for (char other = '0'; other <= '9'; other++) {
                String wrong = body.substring(0, i) + other + body.substring(i + 1);
                assertEquals(wrong.equals(body), FilledTemplate.checkDigit(wrong) == check);
            }
        }
    }

    @Test
    public void aTemplateThatMakesNoNumberIsAProblemForTheAdministrator() {
        DatabaseNumbering numbering = new DatabaseNumbering(TestDatabase.derby(), parameters, CLOCK);
        Problem missing = assertThrows(Problem.class, () -> numbering.next(FILING, Map.of()));
        assertEquals(422, missing.status());
        parameters.set("number.filing", "JG{yyyy}");
        assertThrows(Problem.class, () -> numbering.next(FILING, HUANGPU));
    }

    @Test
    public void aSequenceThatOutgrowsItsDigitsStaysUnique() {
        FilledTemplate template = FilledTemplate.of("JF{seq4}", LocalDate.of(2026, 1, 1), Map.of());
        assertEquals("JF9999", template.number(9999));
        assertEquals("JF10000", template.number(10_000));
        assertFalse(template.number(1).equals(template.number(10_001)));
    }
}
