package org.anju.platform.copy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.anju.platform.db.Database;
import org.anju.platform.db.Migration;
import org.anju.platform.db.MigrationFailed;
import org.anju.platform.domain.DomainBundles;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Moves a deployment from the embedded Derby to PostgreSQL ({@code anju:copy-to}): the schema by each domain's own migrations, then
 * every row in one transaction, then counts and hashes of both sides. The source is locked against changes meanwhile; nothing in it
 * is changed.
 */
@Component(service = DatabaseMove.class)
public final class DatabaseMove {
    private static final int ATTEMPTS = 5;

    private final BundleContext context;
    private final Database database;
    private final Migration migration;

    @Activate
    public DatabaseMove(BundleContext context, @Reference Database database, @Reference Migration migration) {
        this.context = context;
        this.database = database;
        this.migration = migration;
    }

    /** What was copied: tables with their rows. */
    public record Copied(Map<String, Long> rows) {
        public long total() {
            return rows.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * @param name the {@code dataSourceName} of the target's {@code etc/org.ops4j.datasource-*.cfg}
     * @param progress told each table that is done
     * @throws IllegalStateException a sentence for the operator; no row is then in the target
     */
    public Copied to(String name, Consumer<String> progress) throws SQLException, MigrationFailed {
        if (!database.derby()) {
            throw new IllegalStateException("当前数据库已是PostgreSQL");
        }
        ServiceReference<DataSource> reference = find(name);
        DataSource target = context.getService(reference);
        try {
            prepare(target);
            return copy(target, progress);
        } finally {
            context.ungetService(reference);
        }
    }

    private ServiceReference<DataSource> find(String name) {
        try {
            return context.getServiceReferences(DataSource.class, null).stream()
                    .filter(reference -> name.equals(reference.getProperty("dataSourceName")))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "没有名为" + name + "的数据源：请先在etc/org.ops4j.datasource-" + name + ".cfg中配置"));
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private void prepare(DataSource target) throws SQLException, MigrationFailed {
        try (Connection connection = target.getConnection()) {
            new PostgresTarget(connection).check();
        }
        migration.migrate(context.getBundle(), "platform", target);
        for (Bundle bundle : domains()) {
            migration.migrate(bundle, DomainBundles.idOf(bundle), target);
        }
    }

    /** Stopped ones too: their data moves with the others'. */
    private List<Bundle> domains() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> DomainBundles.idOf(bundle) != null)
                .toList();
    }

    private Copied copy(DataSource target, Consumer<String> progress) throws SQLException {
        try (Connection from = database.source().getConnection();
                Connection into = target.getConnection()) {
            from.setAutoCommit(false);
            into.setAutoCommit(false);
            try {
                Copied copied = copy(from, into, progress);
                into.commit();
                return copied;
            } finally {
                into.rollback();
                from.rollback();
            }
        }
    }

    private static Copied copy(Connection from, Connection into, Consumer<String> progress) throws SQLException {
        DerbyTables source = new DerbyTables(from);
        PostgresTarget target = new PostgresTarget(into);
        List<String> tables = source.names();
        refuseStrangers(tables, target.tables());
        lock(from, source, tables);
        Map<String, Long> rows = new TreeMap<>();
        for (String table : tables) {
            TableCopy one = TableCopy.of(from, table);
            TableSum sum = one.into(from, into);
            if (!sum.same(one.sum(into))) {
                throw new IllegalStateException("表" + table + "复制后与原表不一致，已全部撤销");
            }
            rows.put(table, sum.rows());
            progress.accept(table + "：" + sum.rows() + "行，校验一致");
        }
        target.sequences(source.sequences());
        target.identities();
        return new Copied(rows);
    }

    /** Tables of a domain that is not installed now have no schema over there: their data would be lost without a word. */
    private static void refuseStrangers(List<String> tables, Set<String> there) {
        List<String> strangers = new ArrayList<>(tables);
        strangers.removeAll(there);
        if (!strangers.isEmpty()) {
            throw new IllegalStateException("以下表没有对应的已安装功能模块，请先安装后再复制：" + String.join("、", strangers));
        }
    }

    /** Requests that hold one table and want another may stand in the way: then all locks are given back and tried again. */
    private static void lock(Connection from, DerbyTables source, List<String> tables) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                source.lock(tables);
                return;
            } catch (SQLException e) {
                from.rollback();
                if (attempt == ATTEMPTS) {
                    throw new IllegalStateException("数据库正忙，未能锁定，请在业务空闲时重试", e);
                }
            }
        }
    }
}
