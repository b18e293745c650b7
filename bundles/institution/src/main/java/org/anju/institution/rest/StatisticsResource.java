package org.anju.institution.rest;

import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.anju.api.rest.Needs;
import org.anju.api.rest.Summary;
import org.anju.institution.Statistics;
import org.anju.institution.model.Permissions;

/** 统计: {@code /api/v1/institution/statistics}. */
@Path("statistics")
@Produces(MediaType.APPLICATION_JSON)
public final class StatisticsResource {
    private final Statistics statistics;

    StatisticsResource(Statistics statistics) {
        this.statistics = statistics;
    }

    /** Applications submitted and settled on each of the last 30 days, oldest first. */
    @GET
    @Summary("近30天每日提交和办结的申请数")
    @Path("days")
    @Needs(Permissions.VIEW)
    public List<Statistics.Day> days() {
        return statistics.lastDays();
    }
}
