package org.anju.api.job;

import java.util.List;
import java.util.Optional;

/** Starts jobs. Clients follow them at {@code GET /api/v1/platform/jobs/{id}}. */
public interface Jobs {
    /**
     * Starts a job of a type for the present caller; it runs as that caller.
     *
     * @return its id
     */
    long submit(String type, String title, String input);

    Optional<Status> status(long id);

    /** What the jobs of a type that are not over were submitted with, of everybody: to see what they still work on. */
    List<String> open(String type);

    /**
     * @param state QUEUED, RUNNING, PAUSED, DONE, FAILED, CANCELLED
     * @param total 0 when unknown
     */
    record Status(
            long id,
            String type,
            String title,
            String state,
            long total,
            long done,
            long failed,
            String message,
            String fileId,
            long owner) {}
}
