package org.anju.platform.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.anju.platform.db.Database;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Runs {@code pg_dump}, which must be on the path of this machine and not older than the server. */
@Component(service = PostgresDump.class)
public final class PostgresDump {
    private static final long HOURS = 6;

    private final Database database;
    private final ConfigurationAdmin settings;

    @Activate
    public PostgresDump(@Reference Database database, @Reference ConfigurationAdmin settings) {
        this.database = database;
        this.settings = settings;
    }

    void into(Path file) throws IOException {
        String url = database.call(connection -> connection.getMetaData().getURL());
        String user = database.call(connection -> connection.getMetaData().getUserName());
        run(command(url, user, file), password());
    }

    /** The JDBC address without its driver's own parameters is one that PostgreSQL's programs understand. */
    static List<String> command(String url, String user, Path file) {
        String address = url.substring("jdbc:".length()).replaceAll("\\?.*", "");
        return List.of(
                "pg_dump",
                "--format=custom",
                "--no-password",
                "--username=" + user,
                "--file=" + file,
                "--dbname=" + address);
    }

    private String password() throws IOException {
        try {
            Configuration[] found = settings.listConfigurations("(dataSourceName=anju)");
            Object password = found == null ? null : found[0].getProperties().get("password");
            return password == null ? "" : password.toString();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(List<String> command, String password) throws IOException {
        Path said = Files.createTempFile("pg_dump", ".log");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
            builder.environment().put("PGPASSWORD", password);
            Process process = start(builder);
            if (!process.waitFor(HOURS, TimeUnit.HOURS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException("pg_dump 没有成功："
                        + Files.readString(said, StandardCharsets.UTF_8).strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("备份被中断", e);
        } finally {
            Files.delete(said);
        }
    }

    private static Process start(ProcessBuilder builder) throws IOException {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new IOException("本机没有 pg_dump，请安装与服务器同版本的 PostgreSQL 客户端后重试", e);
        }
    }
}
