package org.anju.contract.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.anju.api.problem.FieldProblem;
import org.anju.contract.model.Content;
import org.anju.contract.model.ContentCheck;
import org.anju.contract.model.ContentRules;
import org.anju.contract.model.TermField;
import org.anju.contract.model.Terms;
import org.junit.Test;

/** Lists of codes, from what was sent to what is kept (CON-F1). */
public class FeesTest {
    private static final ContentRules RULES = new ContentRules(
            LocalDate.of(2026, 3, 10), false, 20, division -> true, (table, code) -> code.matches("0[1-9]|99"));

    private static Terms sent(List<String> fees) {
        return new TermsBody(
                        null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, fees,
                        null, null, null, null, null, null)
                .terms();
    }

    private static List<String> faults(List<String> fees) {
        return new ContentCheck(RULES)
                .draft(new Content(sent(fees), List.of())).stream()
                        .map(FieldProblem::field)
                        .toList();
    }

    @Test
    public void differentCodesAreKept() {
        assertEquals(List.of("01", "99"), sent(List.of("01", "99")).codes(TermField.FEES_BY_LESSOR));
        assertTrue(faults(List.of("01", "99")).isEmpty());
        assertTrue(faults(List.of()).isEmpty());
        assertTrue(faults(null).isEmpty());
    }

    @Test
    public void anythingElseIsRefusedAtItsField() {
        for (List<String> fees : List.of(
                List.of(","),
                List.of("01,02"),
                List.of(""),
                List.of("01", " "),
                Collections.<String>singletonList(null),
                List.of("01", "01"),
                List.of("01", "x"),
                Collections.nCopies(60, "01"))) {
            assertEquals(fees.toString(), List.of("feesByLessor"), faults(fees));
        }
    }
}
