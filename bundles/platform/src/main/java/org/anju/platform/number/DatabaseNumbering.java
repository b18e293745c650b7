package org.anju.platform.number;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anju.api.number.Numbering;
import org.anju.api.parameter.Parameter;
import org.anju.api.parameter.Parameters;
import org.anju.api.problem.Problem;
import org.anju.platform.db.Database;
import org.anju.platform.db.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Numbers from series in the database. A series is advanced in a transaction of its own, so no rollback brings a number back and no
 * business transaction waits for another's number. A node takes one number at a time, and blocks that double while they are used up
 * within a second; what is left of a block when the node stops is a gap.
 */
@Component(service = Numbering.class)
public final class DatabaseNumbering implements Numbering {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseNumbering.class);
    private static final int LARGEST = 64;
    private static final int SERIES_REMEMBERED = 1000;
    private static final long BUSY_MILLIS = 1000;

    private final Database database;
    private final Parameters parameters;
    private final Clock clock;
    private final Map<String, Block> blocks = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Block> eldest) {
            return size() > SERIES_REMEMBERED;
        }
    };

    @Activate
    public DatabaseNumbering(@Reference Database database, @Reference Parameters parameters, @Reference Clock clock) {
        this.database = database;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public String next(Parameter<String> template, Map<String, String> values) {
        try {
            FilledTemplate filled = FilledTemplate.of(parameters.get(template), LocalDate.now(clock), values);
            return filled.number(block(filled.series()).next());
        } catch (IllegalArgumentException e) {
            LOG.error("Parameter {} makes no number: {}", template.key(), e.getMessage());
            throw Problem.rule("NUMBERING", "编号规则配置有误，请联系系统管理员（" + template.key() + "）");
        }
    }

    private synchronized Block block(String series) {
        return blocks.computeIfAbsent(series, Block::new);
    }

    /** Numbers of a series that this node may give out. */
    private final class Block {
        private final String series;
        private long given;
        private long end;
        private int size = 1;
        private long takenAt;

        Block(String series) {
            this.series = series;
        }

        synchronized long next() {
            if (given == end) {
                long now = clock.millis();
                boolean busy = takenAt != 0 && now - takenAt < BUSY_MILLIS;
                size = busy ? Math.min(LARGEST, size * 2) : 1;
                end = database.alone(connection -> advance(connection, series, size));
                given = end - size;
                takenAt = now;
            }
            return ++given;
        }
    }

    private static long advance(Connection connection, String series, int by) throws SQLException {
        if (Sql.update(connection, "UPDATE plt_number SET taken = taken + ? WHERE series = ?", by, series) == 0) {
            begin(connection, series);
            Sql.update(connection, "UPDATE plt_number SET taken = taken + ? WHERE series = ?", by, series);
        }
        List<Long> taken =
                Sql.query(connection, row -> row.getLong(1), "SELECT taken FROM plt_number WHERE series = ?", series);
        return taken.get(0);
    }

    /** The first number of a series; another node that begins it at the same moment wins and is followed. */
    private static void begin(Connection connection, String series) throws SQLException {
        var before = connection.setSavepoint();
        try {
            Sql.update(connection, "INSERT INTO plt_number (series, taken) VALUES (?, 0)", series);
        } catch (SQLException e) {
            if (!String.valueOf(e.getSQLState()).equals("23505")) {
                throw e;
            }
            connection.rollback(before);
        }
    }
}
