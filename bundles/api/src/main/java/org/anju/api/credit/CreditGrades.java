package org.anju.api.credit;

import java.util.Optional;

/** The credit grades (信用等级) as other domains ask for them before business that a bad grade blocks (XDE-05). */
public interface CreditGrades {
    /**
     * The grade that a person or institution has now, e.g. {@code A}.
     *
     * @param subjectHash {@link org.anju.api.secret.Secrets#hash} of the normalised identity number or 统一社会信用代码
     * @return empty when nothing was ever scored
     */
    Optional<String> grade(String subjectHash);
}
