package org.anju.contract.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.anju.api.procedure.Procedures.AllowedAction;
import org.anju.contract.ContractDetail;
import org.anju.contract.MoneyGuards.Warning;
import org.anju.contract.model.Attachment;
import org.anju.contract.model.PartyRole;
import org.anju.contract.store.ContractRow;

/**
 * A contract as its page shows it.
 *
 * @param message what the step that was just taken says to the user; else null
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
