package org.anju.practitioner.intake;

import java.util.ArrayList;
import java.util.List;
import org.anju.api.document.PhotoPackages.Ignored;
import org.anju.api.value.Masking;

/** What is said of entries of a package that could not be used: the first of them, with identity numbers masked. */
final class PhotoNotes {
    static final int MOST = 50;

    private static final int LONGEST_PATH = 80;
    private static final int LONGEST_REASON = 60;

    private final List<PhotoNote> notes = new ArrayList<>();
    private final Masking masking;

    private PhotoNotes(Masking masking) {
        this.masking = masking;
    }

    static PhotoNotes of(List<Ignored> ignored, Masking masking) {
        PhotoNotes notes = new PhotoNotes(masking);
        ignored.stream()
                .limit(MOST)
                .forEach(one -> notes.add(new PhotoNote(one.path(), one.reason().text())));
        return notes;
    }

    /** As {@link #text} wrote it. */
    static PhotoNotes parse(String text, Masking masking) {
        PhotoNotes notes = new PhotoNotes(masking);
        if (text != null && !text.isEmpty()) {
            for (String line : text.split("\n")) {
                int tab = line.indexOf('\t');
                notes.notes.add(new PhotoNote(line.substring(0, tab), line.substring(tab + 1)));
            }
        }
        return notes;
    }

    void add(PhotoNote note) {
        if (notes.size() < MOST) {
            notes.add(new PhotoNote(
                    shown(masking.inText(note.path()), LONGEST_PATH), shown(note.reason(), LONGEST_REASON)));
        }
    }

    private static String shown(String text, int most) {
        String plain = text.replaceAll("\\p{Cntrl}", " ");
        return plain.length() <= most ? plain : "…" + plain.substring(plain.length() - most + 1);
    }

    List<PhotoNote> all() {
        return List.copyOf(notes);
    }

    String text() {
        return String.join(
                "\n",
                notes.stream().map(note -> note.path() + "\t" + note.reason()).toList());
    }
}
