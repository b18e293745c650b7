package org.anju.platform.health;

import org.anju.platform.db.Database;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Whether the database answers. */
@Component(service = HealthCheck.class, property = HealthCheck.NAME + "=database")
public final class DatabaseHealth implements HealthCheck {
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Database database;

    @Override
    public Result execute() {
        Database present = database;
        if (present == null) {
            return new Result(Result.Status.CRITICAL, "数据库尚未打开");
        }
        try {
            present.alone(connection -> connection.isValid(2));
            present.query(row -> 1, "SELECT number FROM plt_counter WHERE name = 'event'");
            return new Result(Result.Status.OK, present.derby() ? "Derby" : "PostgreSQL");
        } catch (RuntimeException e) {
            return new Result(Result.Status.CRITICAL, "数据库没有响应");
        }
    }
}
