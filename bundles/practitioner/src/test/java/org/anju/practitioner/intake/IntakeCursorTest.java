package org.anju.practitioner.intake;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

public class IntakeCursorTest {
    @Test
    public void whatAJobKeepsIsWhereItGoesOn() {
        IntakeCursor cursor = IntakeCursor.START
                .after(101, 100, 3)
                .after(201, 100, 4)
                .withRowsOver()
                .with(PhotoTally.START.plus(16, 10, 2));
        assertEquals(cursor, IntakeCursor.parse(cursor.text()));
        assertEquals(193, cursor.imported());
        assertEquals(new PhotoTally(16, 10, 4, 2), cursor.photos());
    }

    @Test
    public void aJobThatWasNotStartedBeginsAtTheBeginning() {
        assertEquals(IntakeCursor.START, IntakeCursor.parse(""));
        assertEquals(IntakeCursor.START, IntakeCursor.parse(null));
        assertEquals(PhotoTally.START, PhotoTally.parse(""));
    }

    @Test
    public void photosLaterRememberWhoseTheyAre() {
        PhotoOrder order = new PhotoOrder("f1", 7, 9L);
        assertEquals(order, PhotoOrder.parse(order.text()));
        PhotoOrder all = new PhotoOrder("f1", 7, null);
        assertEquals(all, PhotoOrder.parse(all.text()));
    }
}
