package org.anju.api.number;

import java.util.List;
import java.util.Map;
import org.anju.api.parameter.Parameter;

/** Numbers of documents (编号, §2.7): never issued twice, no gaps required. */
public interface Numbering {
    /** What the templates of a division's documents may name besides day and sequence; {@link #ofDivision} gives it. */
    List<String> DIVISION_VALUES = List.of("区划6", "区划4", "省码2");

    /** 案件编号 of the cases of all domains: one template, one sequence. The platform declares it. */
    Parameter<String> CASE =
            NumberTemplate.parameter("number.case", "AJ{yyyyMMdd}{seq5}", "案件编号格式", 32, DIVISION_VALUES);

    /** The values of {@link #DIVISION_VALUES} for a division. */
    static Map<String, String> ofDivision(String division) {
        return Map.of("区划6", division, "区划4", division.substring(0, 4), "省码2", division.substring(0, 2));
    }

    /**
     * The next number of a template ({@link NumberTemplate#parameter}) such as {@code {区划6}JG{yyyy}{seq5}}. The day comes from the
     * clock, {@code {seqN}} counts per template and its other values.
     */
    String next(Parameter<String> template, Map<String, String> values);
}
