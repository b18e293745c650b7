package org.anju.platform.rest;

import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.anju.api.problem.FieldRule;
import org.anju.api.rest.Field;
import org.anju.api.rest.FieldTable;

/** The Chinese name of a field, from what is declared for the OpenAPI document: 部门 of 部门的id，政府人员和协会人员必填. */
final class Labels {
    private static final Pattern EXPLANATION = Pattern.compile("[，；：、（(].*|^读到的");
    private static final Pattern ID = Pattern.compile("的id$");

    private Labels() {}

    /** Of a field of a body; its JSON name where nothing is declared. */
    static String of(Class<?> body, String json) {
        return described(body, json)
                .map(Labels::brief)
                .or(() -> ruled(body, json))
                .orElse(json);
    }

    /** Of a parameter of a request. */
    static Optional<String> of(Annotation[] parameter) {
        return Arrays.stream(parameter)
                .filter(Field.class::isInstance)
                .map(field -> brief(((Field) field).value()))
                .findFirst();
    }

    private static Optional<String> described(Class<?> body, String json) {
        return Arrays.stream(body.isRecord() ? body.getRecordComponents() : new RecordComponent[0])
                .filter(component -> component.getName().equals(json))
                .map(component -> component.getAccessor().getAnnotation(Field.class))
                .filter(field -> field != null)
                .map(Field::value)
                .findFirst();
    }

    private static Optional<String> ruled(Class<?> body, String json) {
        FieldTable table = body.getAnnotation(FieldTable.class);
        return Arrays.stream(table == null ? new FieldRule[0] : table.value().getEnumConstants())
                .filter(rule -> rule.json().equals(json))
                .map(FieldRule::label)
                .findFirst();
    }

    private static String brief(String description) {
        return ID.matcher(EXPLANATION.matcher(description).replaceAll("")).replaceFirst("");
    }
}
