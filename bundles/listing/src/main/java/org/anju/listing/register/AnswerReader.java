package org.anju.listing.register;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anju.api.listing.PropertyRegister.Holder;
import org.anju.api.listing.PropertyRegister.Property;
import org.anju.api.parameter.Parameters;

/**
 * Makes a house of the department's answer by the field mapping. What is mapped must be there and must be readable: a house is never let because a
 * field was missing.
 */
final class AnswerReader {
    private static final int LONGEST_ADDRESS = 300;
    private static final int LONGEST_USE = 50;

    private final Map<String, String> fields;
    private final List<String> found;
    private final List<String> none;
    private final List<String> yes;
    private final List<String> no;
    private final List<String> residential;

    AnswerReader(Parameters parameters) {
        fields = FieldMapping.of(parameters.get(RegisterSettings.FIELDS));
        found = parameters.get(RegisterSettings.FOUND);
        none = parameters.get(RegisterSettings.NONE);
        yes = parameters.get(RegisterSettings.YES);
        no = parameters.get(RegisterSettings.NO);
        residential = parameters.get(RegisterSettings.RESIDENTIAL_USES);
    }

    /**
     * @return empty when the answer is that there is no such certificate
     * @throws IllegalArgumentException when it cannot be understood; the message names the field, not its value
     */
    Optional<Property> read(String body) {
        Object answer = Json.parse(body);
        if (fields.containsKey("status")) {
            String status = text(answer, "status");
            if (none.contains(status)) {
                return Optional.empty();
            }
            if (!found.contains(status)) {
                throw new IllegalArgumentException("status");
            }
        }
        Object data = fields.containsKey("data") ? at(answer, fields.get("data")) : answer;
        return data == null ? Optional.empty() : Optional.of(property(data));
    }

    private Property property(Object data) {
        String use = bounded("use", text(data, "use"), LONGEST_USE);
        return new Property(
                optional(data, "unitNo"),
                bounded("address", text(data, "address"), LONGEST_ADDRESS),
                fields.containsKey("area") ? area(data) : null,
                use,
                fields.containsKey("residential")
                        ? flag(data, "residential")
                        : RegisterSettings.residential(use, residential),
                holders(data),
                optional(data, "ownership"),
                fields.containsKey("mortgaged") && flag(data, "mortgaged"),
                flag(data, "sealed"),
                flag(data, "disputed"),
                fields.containsKey("unlettable") && flag(data, "unlettable"));
    }

    private List<Holder> holders(Object data) {
        if (!(at(data, fields.get("holders")) instanceof List<?> list) || list.isEmpty()) {
            throw new IllegalArgumentException("holders");
        }
        return list.stream().map(this::holder).toList();
    }

    private Holder holder(Object one) {
        return new Holder(
                text(one, "holderName"),
                fields.containsKey("holderIdType") ? text(one, "holderIdType") : "",
                text(one, "holderIdNo"));
    }

    private BigDecimal area(Object data) {
        try {
            BigDecimal area = new BigDecimal(text(data, "area")).setScale(2, RoundingMode.HALF_UP);
            if (area.signum() > 0 && area.precision() <= 10) {
                return area;
            }
        } catch (NumberFormatException e) {
            // Said below, as for one that is out of range.
        }
        throw new IllegalArgumentException("area");
    }

    private boolean flag(Object node, String field) {
        String value = text(node, field);
        if (yes.contains(value)) {
            return true;
        }
        if (no.contains(value)) {
            return false;
        }
        throw new IllegalArgumentException(field);
    }

    /** What may be empty, but then must be said to be. */
    private String optional(Object node, String field) {
        if (!fields.containsKey(field)) {
            return null;
        }
        Object value = at(node, fields.get(field));
        String text = value == null ? "" : value.toString().strip();
        return text.isEmpty() ? null : bounded(field, text, 40);
    }

    private String text(Object node, String field) {
        Object value = at(node, fields.get(field));
        if (value == null
                || value instanceof Map
                || value instanceof List
                || value.toString().isBlank()) {
            throw new IllegalArgumentException(field);
        }
        return value instanceof BigDecimal number
                ? number.toPlainString()
                : value.toString().strip();
    }

    private static String bounded(String field, String text, int longest) {
        if (text.length() > longest) {
            throw new IllegalArgumentException(field);
        }
        return text;
    }

    private static Object at(Object node, String path) {
        Object here = node;
        for (String name : path.split("\\.")) {
            if (here instanceof Map<?, ?> members) {
                here = members.get(name);
            } else if (here instanceof List<?> items
                    && name.matches("\\d{1,4}")
                    && Integer.parseInt(name) < items.size()) {
                here = items.get(Integer.parseInt(name));
            } else {
                return null;
            }
        }
        return here;
    }
}
