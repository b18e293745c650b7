package org.anju.platform.health;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Component;

/** Whether the data folder has room: below 1 GB a warning, below 200 MB nothing more should come in. */
@Component(service = HealthCheck.class, property = HealthCheck.NAME + "=disk")
public final class DiskHealth implements HealthCheck {
    private static final long MEGABYTE = 1024L * 1024;

    @Override
    public Result execute() {
        try {
            long free = Files.getFileStore(Path.of(System.getProperty("karaf.base", ".")))
                            .getUsableSpace()
                    / MEGABYTE;
            return of(free);
        } catch (IOException e) {
            return new Result(Result.Status.CRITICAL, "数据目录无法访问");
        }
    }

    static Result of(long freeMegabytes) {
        Result.Status status = freeMegabytes < 200
                ? Result.Status.CRITICAL
                : freeMegabytes < 1024 ? Result.Status.WARN : Result.Status.OK;
        return new Result(status, "剩余空间 " + freeMegabytes + " MB");
    }
}
