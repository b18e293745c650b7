package org.anju.platform.router;

/** Renders what operations look at. */
public interface OperationsPages {
    /** @param path {@code /system/health} or {@code /metrics}; 404 for others */
    Answer render(String path);

    /** Status, media type and text. */
    record Answer(int status, String type, String body) {}
}
