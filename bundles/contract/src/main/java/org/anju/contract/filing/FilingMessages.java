package org.anju.contract.filing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anju.api.contract.ContractEvents;
import org.anju.api.event.Events;
import org.anju.api.notify.Notification;
import org.anju.contract.Settings;
import org.anju.contract.model.FilingState;
import org.anju.contract.model.Permissions;
import org.anju.contract.store.FilingRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells other domains ({@link ContractEvents}) and people (NTF-03, NTF-08) what happened to a filing, inside the running transaction; no message names a person. */
@Component(service = FilingMessages.class)
public final class FilingMessages {
    private final Events events;
    private final Settings settings;

    @Activate
    public FilingMessages(@Reference Events events, @Reference Settings settings) {
        this.events = events;
        this.settings = settings;
    }

    /** It is filed or was changed; or it is not in force any more. */
    void toDomains(FilingRow row) {
        Map<String, Object> data = new HashMap<>();
        data.put("filingId", row.id());
        data.put("filingNo", row.filingNo());
        data.put("contractId", row.contractId());
        data.put("contractNo", row.contractNo());
        data.put("house", row.house().key());
        data.put("room", row.roomNo());
        data.put("code", row.code());
        data.put("from", row.startDate().toString());
        data.put("to", row.endDate().toString());
        data.put("division", row.division());
        data.put("institutionId", row.institutionId());
        boolean inForce = row.state() == FilingState.FILED;
        long lease = row.supplement() ? row.id() : row.contractId();
        events.publish(inForce ? ContractEvents.FILED : ContractEvents.FILING_ENDED, "contract/" + lease, data);
    }

    /** NTF-03: an application waits for the reviewers of its division. */
    void toReviewers(FilingRow row) {
        Notification.toHolders(
                        "NTF-03",
                        Permissions.FILING_REVIEW,
                        row.division(),
                        link(row),
                        Notification.caseValues(
                                row.institutionName() == null ? row.handlerName() : row.institutionName(),
                                matter(row),
                                row.state().label(),
                                row.contractNo(),
                                null))
                .publish(events);
    }

    /** NTF-08: filed, returned, refused, ended; to who entered it and to the institution. */
    void toApplicant(FilingRow row, String opinion) {
        tell(row, row.state().label(), opinion);
    }

    /** NTF-08: over within 30 days. */
    void soonOver(FilingRow row) {
        tell(row, "将于" + row.validTo() + "到期", "合同仍在履行的，请及时办理延续或重新备案");
    }

    private void tell(FilingRow row, String result, String opinion) {
        List<Long> handler = row.handlerId() > 0 ? List.of(row.handlerId()) : List.of();
        Map<String, String> values = Map.of(
                "number",
                row.filingNo() == null ? row.contractNo() == null ? row.label() : row.contractNo() : row.filingNo(),
                "matter",
                matter(row),
                "result",
                result,
                "opinion",
                opinion == null ? "" : settings.masking().inText(opinion));
        Notification.toInstitution("NTF-08", row.institutionId(), handler, link(row), values)
                .publish(events);
    }

    private static String matter(FilingRow row) {
        return row.filingId() == null ? "合同备案" : "合同备案" + row.kind().label();
    }

    private static String link(FilingRow row) {
        return "/contract/filings/" + row.id();
    }
}
