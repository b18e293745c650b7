package org.anju.api.value;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import java.time.LocalDate;
import java.util.List;
import org.junit.Test;

public class DaysTest {
    @Test
    public void daysThatPeopleWrite() {
        assertEquals(LocalDate.of(1900, 1, 1), Days.parse("1900-01-01"));
        assertEquals(LocalDate.of(2024, 2, 29), Days.parse("2024-02-29"));
        assertEquals(LocalDate.of(9998, 12, 31), Days.parse("9998-12-31"));
    }

    @Test
    public void whatIsNoDay() {
        assertNull(Days.parse(null));
        List<String> wrong = List.of(
                "", "2023-02-29", "2023-13-01", "2026-1-1", "20260101", "-2026-01-01", "+10000-01-01", "-99999-06-01");
        wrong.forEach(text -> assertNull(text, Days.parse(text)));
        List.of("0000-01-01", "1899-12-31", "9999-12-31", " 2026-01-01").forEach(t -> assertNull(t, Days.parse(t)));
    }
}
