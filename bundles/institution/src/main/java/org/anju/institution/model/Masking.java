package org.anju.institution.model;

import org.anju.api.value.Mask;

/** How personal data is masked (脱敏, §2.2): how many characters stay at each end. */
public record Masking(int idHead, int idTail, int phoneHead, int phoneTail) {
    /** 3101**********0019 and 138****1111 */
    public static final Masking STANDARD = new Masking(4, 4, 3, 4);

    /** The value as the unprivileged see it; null stays null. */
    public String of(FactField.Form form, String value) {
        return form == FactField.Form.RESIDENT_ID
                ? Mask.keep(value, idHead, idTail)
                : Mask.keep(value, phoneHead, phoneTail);
    }
}
