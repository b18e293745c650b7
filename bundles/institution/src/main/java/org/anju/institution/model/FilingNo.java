package org.anju.institution.model;

import java.text.Normalizer;
import java.util.Locale;

/** 备案证号: the one way of writing it, so that {@code ＪＧ}, {@code jg} and {@code JG} are the same number. */
public final class FilingNo {
    private FilingNo() {}

    /** Half width and upper case, as it is stored. */
    public static String normalised(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }
}
