package org.anju.itests.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.anju.itests.harness.Folders;

/** A database by bare JDBC, while the server is down. */
interface RawDatabase {
    Connection open() throws SQLException;

    /** Lets go of it. */
    void shut();

    /** The schema with the tables, as the driver writes it. */
    String schema();

    /** Derby in a folder. */
    static RawDatabase derby(Path folder) {
        return new RawDatabase() {
            @Override
            public Connection open() throws SQLException {
                return DriverManager.getConnection("jdbc:derby:" + folder);
            }

            /** Derby reports a shutdown as an exception. */
            @Override
            public void shut() {
                try {
                    DriverManager.getConnection("jdbc:derby:" + folder + ";shutdown=true")
                            .close();
                } catch (SQLException done) {
                    if (!"08006".equals(done.getSQLState())) {
                        throw new IllegalStateException(done);
                    }
                }
            }

            @Override
            public String schema() {
                return "APP";
            }
        };
    }

    /** A copy of a Derby database, which nobody may have open. */
    static RawDatabase copyOfDerby(Path folder, Path copy) throws IOException {
        Folders.delete(copy);
        try (Stream<Path> files = Files.walk(folder)) {
            files.forEach(file -> {
                try {
                    Path to = copy.resolve(folder.relativize(file).toString());
                    Files.createDirectories(to.getParent());
                    Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return derby(copy);
    }

    /** PostgreSQL, as the server uses it. */
    static RawDatabase postgres(String url) {
        return new RawDatabase() {
            @Override
            public Connection open() throws SQLException {
                return DriverManager.getConnection(url, "anju", "anju");
            }

            @Override
            public void shut() {
                // Closing the connections is enough.
            }

            @Override
            public String schema() {
                return "public";
            }
        };
    }

    /** A copy of a PostgreSQL database, which nobody may have open. */
    static RawDatabase copyOfPostgres(String url, String name) throws SQLException {
        String elsewhere = url.replace("/anju?", "/postgres?");
        try (Connection connection = DriverManager.getConnection(elsewhere, "anju", "anju");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " TEMPLATE anju");
        }
        return postgres(url.replace("/anju?", "/" + name + "?"));
    }
}
