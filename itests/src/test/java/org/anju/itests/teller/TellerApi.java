package org.anju.itests.teller;

import java.util.Map;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Application;
import javax.ws.rs.core.MediaType;
import org.anju.api.event.Events;
import org.anju.api.rest.Anyone;
import org.anju.api.rest.Body;
import org.anju.api.rest.DomainApi;
import org.anju.api.rest.Field;
import org.anju.api.rest.Summary;
import org.anju.api.store.Store;
import org.anju.api.store.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Publishes what the sample domain hears, also while that is away. */
@Component(service = Application.class)
@DomainApi(osgi_jaxrs_name = "teller", osgi_jaxrs_application_base = "/api/v1/teller")
public final class TellerApi extends Application {
    private final Set<Object> resources;

    @Activate
    public TellerApi(@Reference(target = "(anju.domain=teller)") Store store, @Reference Events events) {
        resources = Set.of(new Told(new Work(store), events));
    }

    @Override
    public Set<Object> getSingletons() {
        return resources;
    }

    private static final class Work extends UnitOfWork {
        Work(Store store) {
            super(store);
        }
    }

    /**
     * @param from the first number
     * @param to the last one
     */
    public record Numbers(
            @Field(value = "起", required = true) long from, @Field(value = "止", required = true) long to) {}

    /** {@code POST events}: one transaction and one event for each number. */
    @Path("events")
    @Produces(MediaType.APPLICATION_JSON)
    @Consumes(MediaType.APPLICATION_JSON)
    @Anyone
    public static final class Told {
        private final UnitOfWork work;
        private final Events events;

        Told(UnitOfWork work, Events events) {
            this.work = work;
            this.events = events;
        }

        @Summary("发布事件")
        @POST
        public Numbers tell(Numbers numbers) {
            for (long n = Body.given(numbers).from(); n <= numbers.to(); n++) {
                long number = n;
                work.write(() -> events.publish("sample.happened", "sample/1", Map.of("number", number)));
            }
            return numbers;
        }
    }
}
