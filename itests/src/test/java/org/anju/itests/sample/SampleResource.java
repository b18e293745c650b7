package org.anju.itests.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.anju.api.rest.Anyone;
import org.anju.api.rest.Field;
import org.anju.api.rest.Summary;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Which version answers, quickly, slowly, or after a large body. */
@Component(service = SampleResource.class)
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Anyone
public final class SampleResource {
    private static final long MOST_MILLIS = 60_000;

    private final String version;

    @Activate
    public SampleResource(BundleContext context) {
        version = context.getBundle().getVersion().toString();
    }

    /** @param version of the bundle */
    public record Version(String version) {}

    /** @param size bytes of the body as it arrived */
    public record Received(String version, long size) {}

    @Summary("版本")
    @GET
    @Path("version")
    public Version version() {
        return new Version(version);
    }

    @Summary("缓慢的应答")
    @GET
    @Path("slow")
    public Version slow(@Field("毫秒数") @QueryParam("ms") long ms) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(Math.min(ms, MOST_MILLIS));
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        return version();
    }

    /** The path ends as that of uploads does, so that it may be as large. */
    @Summary("接收大文件")
    @POST
    @Path("files")
    @Consumes(MediaType.WILDCARD)
    public Received receive(InputStream content) throws IOException {
        return new Received(version, content.transferTo(OutputStream.nullOutputStream()));
    }
}
