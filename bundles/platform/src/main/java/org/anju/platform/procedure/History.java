package org.anju.platform.procedure;

import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.procedure.Action;
import org.anju.api.procedure.Case;
import org.anju.api.procedure.Procedures.HistoryLine;
import org.anju.api.procedure.State;
import org.anju.platform.db.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 办理记录: one row of {@code plt_history} per step, written in the step's transaction. */
@Component(service = History.class)
public final class History {
    private static final String INSERT =
            "INSERT INTO plt_history (procedure_id, case_id, happened_at, actor_id, actor, department,"
                    + " action, action_label, opinion, from_state, to_state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Database database;
    private final Callers callers;
    private final Clock clock;

    @Activate
    public History(@Reference Database database, @Reference Callers callers, @Reference Clock clock) {
        this.database = database;
        this.callers = callers;
        this.clock = clock;
    }

    void add(String procedure, Case<?> subject, Action action, String opinion, State from, State to) {
        database.update(INSERT, line(procedure, subject, action, opinion, from, to));
    }

    /** The first lines of new cases. */
    void addAll(String procedure, List<? extends Case<?>> subjects, Action action) {
        database.call(connection -> {
            try (PreparedStatement row = connection.prepareStatement(INSERT)) {
                for (Case<?> subject : subjects) {
                    Object[] line = line(procedure, subject, action, "", null, subject.state());
                    for (int i = 0; i < line.length; i++) {
                        row.setObject(i + 1, line[i]);
                    }
                    row.addBatch();
                }
                return row.executeBatch();
            }
        });
    }

    private Object[] line(String procedure, Case<?> subject, Action action, String opinion, State from, State to) {
        Caller caller = callers.current();
        return new Object[] {
            procedure,
            subject.id(),
            Timestamp.from(clock.instant()),
            caller.userId(),
            caller.name(),
            caller.departmentName(),
            ((Enum<?>) action).name(),
            action.label(),
            opinion,
            from == null ? "" : from.label(),
            to.label()
        };
    }

    List<HistoryLine> of(String procedure, long caseId) {
        return database.query(
                row -> new HistoryLine(
                        row.getTimestamp(1).toInstant(),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8)),
                "SELECT happened_at, actor, department, action, action_label, opinion, from_state, to_state"
                        + " FROM plt_history WHERE procedure_id = ? AND case_id = ? ORDER BY id",
                procedure,
                caseId);
    }
}
