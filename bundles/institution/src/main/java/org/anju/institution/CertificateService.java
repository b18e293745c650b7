package org.anju.institution;

import java.io.OutputStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.anju.api.code.Codes;
import org.anju.api.code.Divisions;
import org.anju.api.document.Documents;
import org.anju.api.document.QrCodes;
import org.anju.api.problem.Problem;
import org.anju.api.store.ChinaDay;
import org.anju.api.value.CheckToken;
import org.anju.institution.model.CodeTables;
import org.anju.institution.model.FactField;
import org.anju.institution.model.Facts;
import org.anju.institution.model.InstitutionState;
import org.anju.institution.store.FactsTable;
import org.anju.institution.store.InstitutionRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 备案证明: the certificate of a filing as facts for the print page and as PDF (INS-T04, §2.5). */
@Component(service = CertificateService.class)
public final class CertificateService {
    private static final String TEMPLATE = "/print/certificate.xhtml";

    private final Sight sight;
    private final Settings settings;
    private final FactsTable facts;
    private final Codes codes;
    private final Divisions divisions;
    private final Documents documents;
    private final QrCodes qrCodes;
    private final Clock clock;

    @Activate
    public CertificateService(
            @Reference Sight sight,
            @Reference Settings settings,
            @Reference FactsTable facts,
            @Reference Codes codes,
            @Reference Divisions divisions,
            @Reference Documents documents,
            @Reference QrCodes qrCodes,
            @Reference Clock clock) {
        this.sight = sight;
        this.settings = settings;
        this.facts = facts;
        this.codes = codes;
        this.divisions = divisions;
        this.documents = documents;
        this.qrCodes = qrCodes;
        this.clock = clock;
    }

    /**
     * @param site address of this deployment as the client sees it, used unless P:institution.certificate.base_url names one
     * @throws Problem 409 when the institution was never filed
     */
    public CertificateFacts of(long id, String site) {
        InstitutionRow row = sight.institution(id);
        if (row.filingNo() == null || row.state() == InstitutionState.DRAFT) {
            throw Problem.wrongState();
        }
        Facts filed = facts.read(row.factsId());
        String url = CheckToken.address(settings.get(Settings.CERTIFICATE_URL), site, "institution", row.token());
        return new CertificateFacts(
                row.filingNo(),
                row.name(),
                row.licenseNo(),
                codes.name(CodeTables.TYPE, row.type()).orElse(row.type()),
                divisions.display(row.division()),
                filed.get(FactField.REG_ADDRESS),
                filed.get(FactField.BIZ_ADDRESS),
                filed.get(FactField.LEGAL_PERSON),
                filed.get(FactField.BIZ_SCOPE),
                ChinaDay.of(row.filedAt()),
                row.validTo(),
                row.state().name(),
                row.state().label(),
                divisions.issuer(row.division(), settings.get(Settings.CERTIFICATE_ISSUER)),
                url,
                qrCodes.svg(url),
                row.factsNo(),
                clock.instant(),
                sight.caller().name());
    }

    /** The same as a PDF of A4 pages, page x of y. */
    public void pdf(CertificateFacts certificate, OutputStream out) {
        String template = Documents.template(CertificateService.class, TEMPLATE);
        documents.pdf("机构备案证明 " + certificate.filingNo(), template, values(certificate), out);
    }

    private static Map<String, Object> values(CertificateFacts certificate) {
        Map<String, Object> values = new HashMap<>();
        values.put("filingNo", certificate.filingNo());
        values.put("name", certificate.name());
        values.put("licenseNo", certificate.licenseNo());
        values.put("type", certificate.instTypeName());
        values.put("division", certificate.divisionName());
        values.put("regAddress", certificate.regAddress());
        values.put("bizAddress", certificate.bizAddress());
        values.put("legalPerson", certificate.legalPerson());
        values.put("bizScope", certificate.bizScope());
        values.put("filedOn", certificate.filedOn().toString());
        values.put(
                "validTo",
                certificate.validTo() == null ? "长期" : certificate.validTo().toString());
        values.put("void", certificate.state().equals(InstitutionState.FILED.name()) ? "" : certificate.stateLabel());
        values.put("issuer", certificate.issuer());
        values.put("url", certificate.checkUrl());
        values.put("version", "第" + certificate.factsVersion() + "版");
        values.put("printedAt", ChinaDay.text(certificate.printedAt()));
        values.put("operator", certificate.operator());
        return values;
    }
}
