package org.anju.practitioner.intake;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.util.ArrayList;
import java.util.List;
import org.anju.api.document.PhotoPackages.Ignored;
import org.anju.api.document.PhotoPackages.Reason;
import org.anju.api.value.Masking;
import org.junit.Test;

public class PhotoNotesTest {
    private static final Masking MASKING = new Masking(6, 4, 3, 4);

    @Test
    public void identityNumbersInNamesAreMasked() {
        PhotoNotes notes = PhotoNotes.of(List.of(new Ignored("照片/11010119900307013x.bmp", Reason.NOT_PHOTO)), MASKING);
        String path = notes.all().get(0).path();
        assertFalse(path, path.contains("19900307"));
        assertEquals(notes.all(), PhotoNotes.parse(notes.text(), MASKING).all());
    }

    @Test
    public void ofManyOnlyTheFirstAreKeptAndNamesStayInTheirLines() {
        List<Ignored> many = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            many.add(new Ignored("a\n\tb" + i + "x".repeat(300), Reason.EMPTY));
        }
        PhotoNotes notes = PhotoNotes.of(many, MASKING);
        assertEquals(PhotoNotes.MOST, notes.all().size());
        assertEquals(notes.all(), PhotoNotes.parse(notes.text(), MASKING).all());
    }
}
