package org.anju.listing;

import java.io.OutputStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.anju.api.code.Codes;
import org.anju.api.document.Documents;
import org.anju.api.document.QrCodes;
import org.anju.api.problem.Problem;
import org.anju.api.store.ChinaDay;
import org.anju.api.value.CheckToken;
import org.anju.listing.model.CodeTables;
import org.anju.listing.model.ListingState;
import org.anju.listing.store.VerificationRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 租赁房源核验告知单: as facts for the print page and as PDF (LST-R02, LST-F2, §2.5). */
@Component(service = Notices.class)
public final class Notices {
    private static final String TEMPLATE = "/print/notice.xhtml";
    private static final String REMARK = "本告知单仅反映核验时房屋产权登记的情况，不代替产权证明；核验码有效期内可用于房源发布和合同网签，以扫描二维码查验的结果为准。";

    private final Sight sight;
    private final Settings settings;
    private final Privacy privacy;
    private final Codes codes;
    private final Documents documents;
    private final QrCodes qrCodes;
    private final Clock clock;

    @Activate
    public Notices(
            @Reference Sight sight,
            @Reference Settings settings,
            @Reference Privacy privacy,
            @Reference Codes codes,
            @Reference Documents documents,
            @Reference QrCodes qrCodes,
            @Reference Clock clock) {
        this.sight = sight;
        this.settings = settings;
        this.privacy = privacy;
        this.codes = codes;
        this.documents = documents;
        this.qrCodes = qrCodes;
        this.clock = clock;
    }

    /**
     * @param site address of this deployment as the client sees it, used unless P:listing.notice.base_url names one
     * @throws Problem 409 for a verification that never passed
     */
    public NoticeFacts of(long id, String site) {
        VerificationRow row = sight.row(id);
        if (row.code() == null) {
            throw Problem.wrongState();
        }
        boolean asked = row.address() != null;
        String url = url(row, site);
        return new NoticeFacts(
                row.code(),
                ListingState.PASSED.label(),
                row.state().name(),
                row.state().label(),
                row.address(),
                part(row),
                row.unitNo(),
                row.area(),
                row.plannedUse(),
                privacy.masked(row).name(),
                row.ownership() == null ? null : name(CodeTables.OWNERSHIP, row.ownership()),
                asked ? yes(Boolean.TRUE.equals(row.mortgaged())) : null,
                // A house that is seized or disputed never passes.
                asked ? yes(false) : null,
                asked ? yes(false) : null,
                row.letUntil() == null ? "未出租" : "已出租",
                row.letUntil(),
                row.verifiedAt(),
                row.validUntil(),
                row.channel().label(),
                row.institutionName() == null ? row.requesterName() : row.institutionName(),
                row.entrustNo(),
                REMARK,
                url,
                qrCodes.svg(url),
                clock.instant(),
                sight.caller().name());
    }

    private String url(VerificationRow row, String site) {
        return CheckToken.address(settings.get(Settings.NOTICE_URL), site, "listing", row.token());
    }

    private String part(VerificationRow row) {
        String part = name(CodeTables.RENT_PART, row.rentPart());
        return row.roomNo() == null
                ? part
                : part + " " + row.roomNo() + "（" + name(CodeTables.ROOM_USE, row.roomUse()) + "，"
                        + row.roomArea().toPlainString() + "平方米，不超过" + row.maxPersons() + "人）";
    }

    private String name(String table, String code) {
        return codes.name(table, code).orElse(code);
    }

    private static String yes(boolean there) {
        return there ? "有" : "无";
    }

    /** The same as a PDF. */
    public void pdf(NoticeFacts notice, OutputStream out) {
        String template = Documents.template(Notices.class, TEMPLATE);
        documents.pdf("租赁房源核验告知单 " + notice.code(), template, values(notice), out);
    }

    private static Map<String, Object> values(NoticeFacts notice) {
        Map<String, Object> values = new HashMap<>();
        values.put("code", notice.code());
        values.put("result", notice.result());
        values.put("void", notice.state().equals(ListingState.PASSED.name()) ? "" : notice.stateLabel());
        values.put("address", shown(notice.address()));
        values.put("part", notice.part());
        values.put("unitNo", shown(notice.unitNo()));
        values.put("area", notice.area() == null ? "—" : notice.area().toPlainString() + " 平方米");
        values.put("plannedUse", shown(notice.plannedUse()));
        values.put("owner", notice.owner());
        values.put("ownership", shown(notice.ownership()));
        values.put("mortgaged", shown(notice.mortgaged()));
        values.put("seized", shown(notice.seized()));
        values.put("disputed", shown(notice.disputed()));
        values.put("let", notice.letUntil() == null ? notice.let() : notice.let() + "，至" + notice.letUntil());
        values.put("verifiedAt", ChinaDay.text(notice.verifiedAt()));
        values.put("validUntil", notice.validUntil().toString());
        values.put("channel", notice.channel());
        values.put("requester", notice.requester());
        values.put("remark", notice.remark());
        values.put("url", notice.checkUrl());
        values.put("printedAt", ChinaDay.text(notice.printedAt()));
        values.put("operator", notice.operator());
        return values;
    }

    private static String shown(String value) {
        return value == null ? "—" : value;
    }
}
