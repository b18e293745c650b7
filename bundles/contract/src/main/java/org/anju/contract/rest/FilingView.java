package org.anju.contract.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.anju.api.procedure.Procedures.AllowedAction;
import org.anju.contract.filing.FilingDetail;
import org.anju.contract.model.CodeTables;
import org.anju.contract.model.ContentChange;
import org.anju.contract.model.FilingKind;
import org.anju.contract.model.Grounds;
import org.anju.contract.model.PartyRole;
import org.anju.contract.rest.ContractView.AttachmentView;
import org.anju.contract.store.FilingRow;

/**
 * A filing, or an application about one, as its page shows it.
 *
 * @param message what the step that was just taken says to the user; else null
 * @param editable whether the caller may change terms and parties now
 * @param grounds of a change, extension or cancellation; null for a new one
 * @param missing names of the required 要件 that are not there, while it is entered
 * @param contractFlag what the authority should look at of the contract, or null
 * @param open the application about this filing that is not over, or null
 * @param checkUrl where the QR code of the certificate leads; null before it is filed
 */
public record FilingView(
        long id,
        int version,
        String state,
        String stateLabel,
        String stateTone,
        List<AllowedAction> actions,
        String message,
        FilingItem summary,
        String verifyBy,
        String verifyByLabel,
        HouseView house,
        TermsBody terms,
        List<PartyBody> lessors,
        List<PartyBody> lessees,
        List<OccupantBody> occupants,
        List<AttachmentView> attachments,
        boolean editable,
        List<Difference> changes,
        GroundsView grounds,
        List<String> missing,
        String contractState,
        String contractFlag,
        String opinion,
        String reviewer,
        Instant decidedAt,
        OpenApplication open,
        String checkUrl,
        Instant endedAt,
        String endReason) {
    /** What a change makes different, in words. */
    public record Difference(String field, String label, String before, String after) {
        static Difference of(ContentChange change, Named names) {
            return new Difference(
                    change.field(),
                    change.label(),
                    words(change, change.before(), names),
                    words(change, change.after(), names));
        }

        private static String words(ContentChange change, String value, Named names) {
            return change.codeTable() == null || value == null ? value : names.all(change.codeTable(), value);
        }
    }

    /** Why a filing is to be changed, extended or cancelled. */
    public record GroundsView(
            String ground,
            String groundLabel,
            String reason,
            LocalDate changedOn,
            String declaredBy,
            String declaredByLabel) {
        static GroundsView of(FilingRow row, Named names) {
            Grounds grounds = row.grounds();
            return row.kind() == FilingKind.NEW
                    ? null
                    : new GroundsView(
                            grounds.ground(),
                            names.of(CodeTables.GROUND, grounds.ground()),
                            grounds.reason(),
                            grounds.changedOn(),
                            grounds.declaredBy(),
                            names.of(CodeTables.APPLICANT, grounds.declaredBy()));
        }
    }

    /** An application about a filing. */
    public record OpenApplication(long id, String kind, String kindLabel, String state, String stateLabel) {
        static OpenApplication of(FilingRow row) {
            return row == null
                    ? null
                    : new OpenApplication(
                            row.id(),
                            row.kind().name(),
                            row.kind().label(),
                            row.state().name(),
                            row.state().label());
        }
    }

    static FilingView of(FilingDetail detail, String message, String checkUrl, Named names) {
        FilingRow row = detail.row();
        return new FilingView(
                row.id(),
                row.version(),
                row.state().name(),
                row.state().label(),
                row.state().tone().name(),
                detail.actions(),
                message,
                FilingItem.of(row, names),
                row.verifyBy().name(),
                row.verifyBy().label(),
                HouseView.of(detail.house(), names),
                TermsBody.of(detail.content().terms()),
                parties(detail, PartyRole.LESSOR),
                parties(detail, PartyRole.LESSEE),
                detail.content().of(PartyRole.OCCUPANT).stream()
                        .map(OccupantBody::of)
                        .toList(),
                detail.attachments().stream().map(AttachmentView::of).toList(),
                detail.editable(),
                detail.changes().stream()
                        .map(change -> Difference.of(change, names))
                        .toList(),
                GroundsView.of(row, names),
                detail.missing(),
                detail.contractState() == null ? null : detail.contractState().name(),
                detail.contractFlag(),
                row.opinion(),
                row.reviewerName(),
                row.decidedAt(),
                OpenApplication.of(detail.open()),
                checkUrl,
                row.endedAt(),
                row.endReason());
    }

    private static List<PartyBody> parties(FilingDetail detail, PartyRole role) {
        return detail.content().of(role).stream().map(PartyBody::of).toList();
    }
}
