package org.anju.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.LocalDate;
import org.anju.api.value.Days;

/** Reads only what a database can keep: texts of whole characters without NUL, days as they are written (§2.1). */
final class Strict extends SimpleModule {
    private static final long serialVersionUID = 1L;

    Strict() {
        super("anju-strict");
        addDeserializer(String.class, new Text());
        addDeserializer(LocalDate.class, new Day());
    }

    private static final class Text extends StdScalarDeserializer<String> {
        private static final long serialVersionUID = 1L;

        Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = StringDeserializer.instance.deserialize(parser, context);
            return text == null || text.codePoints().allMatch(Text::canBeKept)
                    ? text
                    : (String) context.handleWeirdStringValue(String.class, "", "no text");
        }

        private static boolean canBeKept(int c) {
            return c != 0 && Character.getType(c) != Character.SURROGATE;
        }
    }

    /** Only a text is a day: a number would be read as days since 1970, an array as year, month and day. */
    private static final class Day extends StdScalarDeserializer<LocalDate> {
        private static final long serialVersionUID = 1L;

        Day() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
            }
            String text = parser.getText().strip();
            LocalDate day = text.isEmpty() ? null : Days.parse(text);
            return day != null || text.isEmpty()
                    ? day
                    : (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "no day");
        }
    }
}
