package org.anju.api.number;

import java.util.Map;
import org.anju.api.parameter.Parameter;

/** Numbers of documents (编号, §2.7): never issued twice, no gaps required. */
public interface Numbering {
    /**
     * The next number of a template such as {@code {区划6}JG{yyyy}{seq5}}. Dates come from the clock, {@code {seqN}} counts per
     * template and its other values, {@code {check1}} is a check digit; all others come from {@code values}.
     */
    String next(Parameter<String> template, Map<String, String> values);
}
