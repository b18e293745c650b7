package org.anju.platform.db;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.persistence.OptimisticLockException;
import org.anju.api.problem.Problem;

/** What a fault of the database means to the caller. */
final class Faults {
    /** Deadlock, serialisation failure, no lock in time: nothing was done. */
    private static final Set<String> BUSY = Set.of("40001", "40P01", "40XL1", "40XL2");

    private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private Faults() {}

    /** The problem that a fault stands for; the fault itself when it is a defect of ours. */
    static RuntimeException toProblem(Throwable fault) {
        for (Throwable t = fault; t != null; t = t.getCause() == t ? null : t.getCause()) {
            if (t instanceof Problem problem) {
                return problem;
            }
            if (t instanceof OptimisticLockException
                    || t.getClass().getSimpleName().equals("OptimisticException")) {
                return Problem.staleVersion();
            }
            if (t instanceof SQLException sql) {
                RuntimeException known = ofSql(sql);
                if (known != null) {
                    return known;
                }
            }
        }
        return fault instanceof RuntimeException runtime ? runtime : new IllegalStateException(fault);
    }

    private static RuntimeException ofSql(SQLException sql) {
        if (unreachable(sql)) {
            return new Problem(503, "DATABASE_UNAVAILABLE", "数据库暂时不可用，请稍后再试");
        }
        String state = String.valueOf(sql.getSQLState());
        if (BUSY.contains(state)) {
            return new Problem(503, "BUSY", "系统繁忙，请稍后再试");
        }
        if (sql instanceof SQLIntegrityConstraintViolationException || state.equals("23505")) {
            return Problem.duplicate("数据已存在，请勿重复提交");
        }
        return null;
    }

    private static boolean unreachable(SQLException sql) {
        String state = String.valueOf(sql.getSQLState());
        return sql instanceof SQLTransientConnectionException
                || sql instanceof SQLRecoverableException
                || state.startsWith("08")
                || state.startsWith("57P")
                || state.equals("XJ040")
                || state.equals("53300");
    }

    /** A deadlock or a serialisation failure: the same work may succeed when tried again. */
    static boolean worthRetrying(Throwable fault) {
        for (Throwable t = fault; t != null; t = t.getCause() == t ? null : t.getCause()) {
            if (t instanceof SQLException sql) {
                String state = String.valueOf(sql.getSQLState());
                if (BUSY.contains(state)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Between two attempts, longer each time and never the same for two: who met in a deadlock shall not meet in the next. */
    static void pauseAfter(int attempt) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(attempt * STEP_NANOS) + 1);
    }
}
