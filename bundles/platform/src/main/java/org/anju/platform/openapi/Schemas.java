package org.anju.platform.openapi;

import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.anju.api.problem.FieldRule;
import org.anju.api.rest.Field;
import org.anju.api.rest.FieldTable;
import org.anju.platform.json.Json;

/** The schemas of one document: made from the records by the mapper that reads and writes them, with what {@link Field} says. */
final class Schemas {
    private final ModelConverters converters = new ModelConverters();
    private final Map<String, Schema<?>> named = new TreeMap<>();

    Schemas() {
        converters.addConverter(new Described());
    }

    /** A schema of the type; records are referred to by name and kept in {@link #named}. */
    Schema<?> of(Type type) {
        ResolvedSchema resolved = converters.resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
        resolved.referencedSchemas.forEach((name, schema) -> named.put(name, schema));
        return resolved.schema;
    }

    Map<String, Schema<?>> named() {
        return named;
    }

    /** What {@code @Field} says, into a schema that is not a mere reference. */
    static void describe(Schema<?> schema, Field field) {
        if (schema.get$ref() != null) {
            return;
        }
        schema.setDescription(field.value());
        if (field.min() > 0) {
            schema.setMinLength(field.min());
        }
        if (field.max() > 0) {
            schema.setMaxLength(field.max());
        }
        if (field.oneOf().length > 0) {
            @SuppressWarnings("unchecked")
            Schema<Object> open = (Schema<Object>) schema;
            open.setEnum(Arrays.asList((Object[]) field.oneOf()));
        }
    }

    private static void describe(Schema<?> schema, FieldRule rule) {
        schema.setDescription(rule.hint().isEmpty() ? rule.label() : rule.label() + "（" + rule.hint() + "）");
        if ("string".equals(schema.getType()) && rule.max() > 0) {
            schema.setMaxLength(rule.max());
        }
    }

    private static final class Described extends ModelResolver {
        Described() {
            super(Json.apart(), new SchemaNames());
        }

        // The library's own signature is raw.
        @Override
        @SuppressWarnings({"rawtypes", "unchecked"})
        protected boolean applyBeanValidatorAnnotations(
                BeanPropertyDefinition property,
                Schema schema,
                Annotation[] annotations,
                Schema parent,
                boolean notNull) {
            Field field = property.getPrimaryMember().getAnnotation(Field.class);
            if (field != null) {
                describe(schema, field);
                if (field.required()) {
                    parent.addRequiredItem(property.getName());
                }
            }
            rule(property).ifPresent(rule -> describe(schema, rule));
            return field != null && field.required();
        }

        private static java.util.Optional<? extends FieldRule> rule(BeanPropertyDefinition property) {
            FieldTable table = property.getPrimaryMember().getDeclaringClass().getAnnotation(FieldTable.class);
            return table == null
                    ? java.util.Optional.empty()
                    : Arrays.stream(table.value().getEnumConstants())
                            .filter(rule -> rule.json().equals(property.getName()))
                            .findFirst();
        }
    }
}
