package org.anju.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anju.api.contract.ContractEvents;
import org.anju.api.event.Events;
import org.anju.api.notify.Notification;
import org.anju.contract.model.ContractState;
import org.anju.contract.store.ContractRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells other domains ({@link ContractEvents}) and people (NTF-08) what happened to a contract, inside the running transaction. */
@Component(service = Announcements.class)
public final class Announcements {
    private final Events events;
    private final Settings settings;

    @Activate
    public Announcements(@Reference Events events, @Reference Settings settings) {
        this.events = events;
        this.settings = settings;
    }

    /** What its state now is: SIGNED, REVOKED or EXPIRED. */
    void say(ContractRow row) {
        Map<String, Object> data = new HashMap<>();
        data.put("contractId", row.id());
        data.put("contractNo", row.contractNo());
        data.put("house", row.house().key());
        data.put("certificate", row.house().certificate());
        data.put("site", row.house().names().site());
        data.put("room", row.roomNo());
        data.put("code", row.code());
        data.put("from", row.startDate().toString());
        data.put("to", row.endDate().toString());
        data.put("division", row.division());
        data.put("institutionId", row.institutionId());
        if (row.revokedOn() != null) {
            data.put("revokedOn", row.revokedOn().toString());
        }
        events.publish(type(row.state()), "contract/" + row.id(), data);
    }

    private static String type(ContractState state) {
        return switch (state) {
            case SIGNED -> ContractEvents.SIGNED;
            case REVOKED -> ContractEvents.REVOKED;
            case EXPIRED -> ContractEvents.EXPIRED;
            case DRAFT, CANCELLED -> throw new IllegalArgumentException(state.name());
        };
    }

    /** NTF-08 to those who act for the institution, or to the handler; to nobody where the platform did it. */
    void tell(ContractRow row) {
        List<Long> handler = row.institutionId() == null && row.handlerId() > 0 ? List.of(row.handlerId()) : List.of();
        Map<String, String> values = Map.of(
                "number",
                row.contractNo(),
                "matter",
                "租赁合同",
                "result",
                row.state().label(),
                "opinion",
                row.reason() == null ? "" : settings.masking().inText(row.reason()));
        Notification.toInstitution("NTF-08", row.institutionId(), handler, "/contract/contracts/" + row.id(), values)
                .publish(events);
    }
}
