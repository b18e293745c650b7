package org.anju.platform.health;

/** The text format of Prometheus. */
final class MetricText {
    private final StringBuilder text = new StringBuilder();

    void head(String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    /** @param labels {@code name="value",…} or an empty string */
    void line(String name, String labels, Number value) {
        text.append(name);
        if (!labels.isEmpty()) {
            text.append('{').append(labels).append('}');
        }
        text.append(' ').append(value).append('\n');
    }

    /** A gauge without labels. */
    void gauge(String name, String help, Number value) {
        head(name, "gauge", help);
        line(name, "", value);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
