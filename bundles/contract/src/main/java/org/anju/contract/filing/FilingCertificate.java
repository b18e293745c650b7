package org.anju.contract.filing;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.anju.api.audit.Audit;
import org.anju.api.code.Codes;
import org.anju.api.code.Divisions;
import org.anju.api.document.Documents;
import org.anju.api.document.QrCodes;
import org.anju.api.problem.Problem;
import org.anju.api.store.ChinaDay;
import org.anju.contract.model.CodeTables;
import org.anju.contract.model.Content;
import org.anju.contract.model.FilingState;
import org.anju.contract.model.Party;
import org.anju.contract.model.PartyRole;
import org.anju.contract.model.TermField;
import org.anju.contract.store.ContentTable;
import org.anju.contract.store.FilingRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 备案证明, in some cities 备案通知书 (CON-R19, CON-R20), as facts for the print page and as PDF. */
@Component(service = FilingCertificate.class)
public final class FilingCertificate {
    private static final String TEMPLATE = "/print/filing.xhtml";

    private final FilingSight sight;
    private final ContentTable contents;
    private final FilingSettings settings;
    private final FilingService filings;
    private final Codes codes;
    private final Divisions divisions;
    private final Documents documents;
    private final QrCodes qrCodes;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public FilingCertificate(
            @Reference FilingSight sight,
            @Reference ContentTable contents,
            @Reference FilingSettings settings,
            @Reference FilingService filings,
            @Reference Codes codes,
            @Reference Divisions divisions,
            @Reference Documents documents,
            @Reference QrCodes qrCodes,
            @Reference Audit audit,
            @Reference Clock clock) {
        this.sight = sight;
        this.contents = contents;
        this.settings = settings;
        this.filings = filings;
        this.codes = codes;
        this.divisions = divisions;
        this.documents = documents;
        this.qrCodes = qrCodes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What the certificate says.
     *
     * @param checkUrl address in the QR code: the public check
     * @param qr the QR code as SVG
     * @param revision how many times what is filed was put in force
     */
    public record Facts(
            String title,
            String filingNo,
            String contractNo,
            String lessors,
            String lessees,
            String address,
            String purpose,
            BigDecimal monthlyRent,
            LocalDate startDate,
            LocalDate endDate,
            LocalDate filedOn,
            LocalDate validFrom,
            LocalDate validTo,
            String state,
            String stateLabel,
            String issuer,
            String checkUrl,
            String qr,
            int revision,
            Instant printedAt,
            String operator) {}

    /**
     * @param site address of this deployment as the client sees it, used unless P:contract.print.base_url names one
     * @throws Problem 409 for what was never filed
     */
    public Facts of(long id, String site) {
        FilingRow row = sight.row(id);
        if (row.filingNo() == null) {
            throw Problem.wrongState();
        }
        Content content = contents.read(row.contentId());
        String url = filings.checkUrl(row, site);
        return new Facts(
                settings.get(FilingSettings.TITLE),
                row.filingNo(),
                row.contractNo(),
                names(content, PartyRole.LESSOR),
                names(content, PartyRole.LESSEE),
                row.placed(),
                purpose(content),
                row.monthlyRent(),
                row.startDate(),
                row.endDate(),
                row.filedOn(),
                row.validFrom(),
                row.validTo(),
                row.state().name(),
                row.state().label(),
                divisions.issuer(row.division(), settings.get(FilingSettings.ISSUER)),
                url,
                qrCodes.svg(url),
                row.revision(),
                clock.instant(),
                sight.caller().name());
    }

    private static String names(Content content, PartyRole role) {
        return content.of(role).stream().map(Party::name).collect(Collectors.joining("、"));
    }

    private String purpose(Content content) {
        String code = content.terms().get(TermField.PURPOSE);
        return codes.name(CodeTables.PURPOSE, code).orElse(code);
    }

    /** Each print is recorded (CON-R21). */
    public void printed(long id) {
        audit.record("contract.filing.print", "contract.filing/" + id, "打印合同备案证明");
    }

    /** The same as a PDF of A4 pages. */
    public void pdf(Facts facts, OutputStream out) {
        String template = Documents.template(FilingCertificate.class, TEMPLATE);
        documents.pdf(facts.title() + " " + facts.filingNo(), template, values(facts), out);
    }

    private static Map<String, Object> values(Facts facts) {
        Map<String, Object> values = new HashMap<>();
        values.put("title", facts.title());
        values.put("filingNo", facts.filingNo());
        values.put("contractNo", facts.contractNo());
        values.put("lessors", facts.lessors());
        values.put("lessees", facts.lessees());
        values.put("address", facts.address());
        values.put("purpose", facts.purpose());
        values.put("monthlyRent", facts.monthlyRent().setScale(2).toPlainString());
        values.put("term", facts.startDate() + " 至 " + facts.endDate());
        values.put("valid", facts.validFrom() + " 至 " + facts.validTo());
        values.put("filedOn", facts.filedOn().toString());
        values.put("void", facts.state().equals(FilingState.FILED.name()) ? "" : facts.stateLabel());
        values.put("issuer", facts.issuer());
        values.put("url", facts.checkUrl());
        values.put("revision", "第" + facts.revision() + "版");
        values.put("printedAt", ChinaDay.text(facts.printedAt()));
        values.put("operator", facts.operator());
        return values;
    }
}
