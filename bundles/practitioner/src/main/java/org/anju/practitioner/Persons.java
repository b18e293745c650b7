package org.anju.practitioner;

import org.anju.api.problem.Problem;
import org.anju.api.secret.Secrets;
import org.anju.api.value.ResidentId;

/** People by their identity number. */
final class Persons {
    private Persons() {}

    /** The keyed hash by which a person is found. */
    static String hash(Secrets secrets, String idNo) {
        if (idNo == null || idNo.isBlank()) {
            throw Problem.invalid("idNo", "身份证号码不能为空");
        }
        return secrets.hash(ResidentId.normalise(idNo));
    }
}
