package org.anju.api.number;

import java.util.Map;
import org.anju.api.parameter.Parameter;

/** Numbers of documents (编号, §2.7): never issued twice, no gaps required. */
public interface Numbering {
    /**
     * The next number of a template ({@link NumberTemplate#parameter}) such as {@code {区划6}JG{yyyy}{seq5}}. The day comes from the
     * clock, {@code {seqN}} counts per template and its other values.
     */
    String next(Parameter<String> template, Map<String, String> values);
}
