package org.anju.platform.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.CallableStatement;
import org.anju.platform.db.Database;

/** A consistent copy of the database while it is in use. */
final class DatabaseCopy {
    private final Database database;
    private final PostgresDump dump;

    DatabaseCopy(Database database, PostgresDump dump) {
        this.database = database;
        this.dump = dump;
    }

    /** @return which kind of copy it is */
    String into(Path folder) throws IOException {
        if (!database.derby()) {
            dump.into(folder.resolve("db.dump"));
            return "postgresql";
        }
        String target = folder.resolve("db").toString();
        database.alone(connection -> {
            try (CallableStatement backup = connection.prepareCall("CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)")) {
                backup.setString(1, target);
                return backup.execute();
            }
        });
        return "derby";
    }
}
