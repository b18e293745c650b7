package org.anju.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.List;
import org.anju.api.problem.Problem;

/** Says what is wrong with a body: no JSON at all, or which field is not what it should be, by its Chinese name. */
final class Malformed {
    private Malformed() {}

    static Problem problem(JsonProcessingException fault) {
        boolean value = fault instanceof MismatchedInputException || fault.getCause() instanceof InputCoercionException;
        if (value
                && fault instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return Problem.invalid(path(mapping.getPath()), label(mapping.getPath()) + "格式不正确");
        }
        return new Problem(400, "VALIDATION", "请求内容不是有效的JSON");
    }

    /** {@code postIds} for one of its items, {@code brokers[0].name} for a field of one. */
    private static String path(List<Reference> path) {
        StringBuilder text = new StringBuilder();
        for (Reference step : path.subList(0, named(path) + 1)) {
            text.append(step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName());
        }
        return text.charAt(0) == '.' ? text.substring(1) : text.toString();
    }

    private static String label(List<Reference> path) {
        Reference last = path.get(named(path));
        if (last.getFieldName() == null || last.getFrom() == null) {
            return "请求内容";
        }
        Class<?> body =
                last.getFrom() instanceof Class<?> type ? type : last.getFrom().getClass();
        return Labels.of(body, last.getFieldName());
    }

    /** The last step that has a name; the first where none has. */
    private static int named(List<Reference> path) {
        int last = path.size() - 1;
        while (last > 0 && path.get(last).getFieldName() == null) {
            last--;
        }
        return last;
    }
}
