package org.anju.api.credit;

import java.util.List;
import java.util.Optional;
import org.anju.api.parameter.Parameter;

/** The credit grades (信用等级) as other domains ask for them before business that a bad grade blocks (XDE-05). */
public interface CreditGrades {
    /** Grades with which nothing new is signed or verified (CRE-R06). The credit domain declares it. */
    Parameter<List<String>> BLOCKED = Parameter.list("credit.block_grades", List.of("D"), "停止网签和房源核验的信用等级");

    /**
     * The grade that a person or institution has now, e.g. {@code A}.
     *
     * @param subjectHash {@link org.anju.api.secret.Secrets#hash} of the normalised identity number or 统一社会信用代码
     * @return empty when nothing was ever scored
     */
    Optional<String> grade(String subjectHash);
}
