package org.anju.contract.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.anju.api.procedure.Procedures.AllowedAction;
import org.anju.contract.ContractDetail;
import org.anju.contract.Warning;
import org.anju.contract.filing.ContractFilings;
import org.anju.contract.model.Attachment;
import org.anju.contract.model.PartyRole;
import org.anju.contract.store.ContractRow;
import org.anju.contract.store.FilingRow;

/**
 * A contract as its page shows it.
 *
 * @param message what the step that was just taken says to the user; else null
 * @param filing where it stands with its filing
 * @param missing names of the required 要件 that are not there, of a draft
 * @param warnings what the handler is told of and may go on with, of a draft
 * @param checkUrl where the QR code leads; null before it is signed
 */
public record ContractView(
        long id,
        int version,
        String state,
        String stateLabel,
        String stateTone,
        String step,
        List<AllowedAction> actions,
        String message,
        ContractItem summary,
        HouseView house,
        TermsBody terms,
        List<PartyBody> lessors,
        List<PartyBody> lessees,
        List<OccupantBody> occupants,
        List<AttachmentView> attachments,
        BrokerView broker,
        FilingStanding filing,
        List<String> missing,
        List<Warning> warnings,
        String templateVersion,
        String checkUrl,
        Instant signedAt,
        Instant endedAt,
        LocalDate revokedOn,
        String reason) {
    /** A 要件; {@code kind} is its code. */
    public record AttachmentView(
            long id, String kind, String kindName, String name, String type, long size, Instant at) {
        static AttachmentView of(Attachment file) {
            return new AttachmentView(
                    file.id(),
                    file.kind().code(),
                    file.kind().label(),
                    file.name(),
                    file.type(),
                    file.size(),
                    file.at());
        }
    }

    /** The broker of a signed contract, as his card was. */
    public record BrokerView(String cardNo, String name, String institutionName) {
        static BrokerView of(ContractRow row) {
            return row.brokerCard() == null
                    ? null
                    : new BrokerView(row.brokerCard(), row.brokerName(), row.brokerInstitution());
        }
    }

    /**
     * Where it stands with its filing.
     *
     * @param id of the filing or the application for it, as the state; null when there is none
     * @param applicable whether the caller may apply for it now
     * @param due last day on which an application is in time, while none is under way
     */
    public record FilingStanding(
            Long id,
            String filingNo,
            String state,
            String stateLabel,
            String stateTone,
            boolean applicable,
            LocalDate due) {
        static FilingStanding of(ContractFilings.Standing standing) {
            FilingRow row = standing.row();
            return row == null
                    ? new FilingStanding(null, null, null, null, null, standing.applicable(), standing.due())
                    : new FilingStanding(
                            row.id(),
                            row.filingNo(),
                            row.state().name(),
                            row.state().label(),
                            row.state().tone().name(),
                            standing.applicable(),
                            standing.due());
        }
    }

    static ContractView of(ContractDetail detail, String message, String checkUrl, Named names) {
        ContractRow row = detail.row();
        return new ContractView(
                row.id(),
                row.version(),
                row.state().name(),
                row.state().label(),
                row.state().tone().name(),
                row.step().name(),
                detail.actions(),
                message,
                ContractItem.of(row, names),
                HouseView.of(detail.house(), names),
                TermsBody.of(detail.content().terms()),
                parties(detail, PartyRole.LESSOR),
                parties(detail, PartyRole.LESSEE),
                detail.content().of(PartyRole.OCCUPANT).stream()
                        .map(OccupantBody::of)
                        .toList(),
                detail.attachments().stream().map(AttachmentView::of).toList(),
                BrokerView.of(row),
                FilingStanding.of(detail.filing()),
                detail.missing(),
                detail.warnings(),
                row.templateVersion(),
                checkUrl,
                row.signedAt(),
                row.endedAt(),
                row.revokedOn(),
                row.reason());
    }

    private static List<PartyBody> parties(ContractDetail detail, PartyRole role) {
        return detail.content().of(role).stream().map(PartyBody::of).toList();
    }
}
