package org.anju.platform.router;

import org.anju.api.problem.Problem;
import org.anju.platform.rest.ProblemBody;

/** Renders what monitoring reads. */
public interface MonitoringPages {
    /** @param details what each check found, not only whether the node is up */
    Answer health(boolean details);

    /** In the text format of Prometheus. */
    Answer metrics();

    /** Status, media type and text. */
    record Answer(int status, String type, String body) {
        /** The node does not serve yet. */
        public static final Answer STARTING = new Answer(503, "application/json", "{\"status\":\"STARTING\"}");

        static final Answer NOT_FOUND = new Answer(
                404,
                "application/problem+json",
                ProblemBody.of(Problem.notFound()).json());
    }
}
