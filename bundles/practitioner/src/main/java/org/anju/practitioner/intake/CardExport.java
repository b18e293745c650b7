package org.anju.practitioner.intake;

import java.io.OutputStream;
import java.util.List;
import org.anju.api.audit.Audit;
import org.anju.api.job.Jobs;
import org.anju.api.problem.Check;
import org.anju.api.problem.Problem;
import org.anju.api.sheet.Sheets;
import org.anju.practitioner.Sight;
import org.anju.practitioner.model.CardState;
import org.anju.practitioner.store.CardFilter;
import org.anju.practitioner.store.CardRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 批量导出 of cards: as a workbook, and as a package of their pictures (PRA-R22, PRA-R23). */
@Component(service = CardExport.class)
public final class CardExport {
    static final String PICTURES = "practitioner.pictures";

    private static final int MOST_NAMED = 200;
    private static final String NOTHING = "没有可导出的数据";

    private final CardRows cards;
    private final CardLines lines;
    private final Sight sight;
    private final Sheets sheets;
    private final Jobs jobs;
    private final Audit audit;

    @Activate
    public CardExport(
            @Reference CardRows cards,
            @Reference CardLines lines,
            @Reference Sight sight,
            @Reference Sheets sheets,
            @Reference Jobs jobs,
            @Reference Audit audit) {
        this.cards = cards;
        this.lines = lines;
        this.sight = sight;
        this.sheets = sheets;
        this.jobs = jobs;
        this.audit = audit;
    }

    /** A workbook to write; all that can be refused was refused. */
    public interface Workbook {
        void write(OutputStream out);
    }

    /** The staff list (从业人员名单) that a filter finds, at most 10,000 rows. */
    public Workbook workbook(CardFilter filter) {
        List<Long> ids = found(filter);
        // Before it is written: what breaks off on its way was delivered in part.
        audit.record("practitioner.card.export", "cards", "导出从业人员名单" + ids.size() + "条");
        return out -> sheets.write("从业人员名单", CardLines.COLUMNS, lines.of(ids), out);
    }

    private List<Long> found(CardFilter filter) {
        List<Long> ids = cards.ids(filter, sight.caller().scope(), Sheets.MAX_EXPORT_ROWS + 1);
        if (ids.isEmpty()) {
            throw Problem.invalid("filter", NOTHING);
        }
        if (ids.size() > Sheets.MAX_EXPORT_ROWS) {
            throw Problem.invalid("filter", "导出不能超过" + Sheets.MAX_EXPORT_ROWS + "条，请缩小查询范围");
        }
        return ids;
    }

    /** The pictures of cards, as a job; its file is the package. Only of those that are in effect. */
    public long pictures(List<Long> named, String site) {
        if (named == null || named.isEmpty()) {
            throw Problem.invalid("ids", "请至少选择一条记录");
        }
        new Check()
                .that(named.size() <= MOST_NAMED, "ids", "一次最多选择" + MOST_NAMED + "条记录")
                .done();
        List<Long> ids = named.stream()
                .distinct()
                .filter(id -> id != null
                        && cards.find(id)
                                .filter(card -> card.state() == CardState.ACTIVE)
                                .filter(card -> sight.caller().scope().covers(card.division(), card.institutionId()))
                                .isPresent())
                .toList();
        if (ids.isEmpty()) {
            throw Problem.invalid("ids", NOTHING);
        }
        return submit(new PictureOrder(site, ids));
    }

    /** The same for all active ones that a filter finds. */
    public long pictures(CardFilter filter, String site) {
        return submit(new PictureOrder(site, found(filter.in(CardState.ACTIVE))));
    }

    private long submit(PictureOrder order) {
        long job = jobs.submit(PICTURES, "下载从业人员信息卡", order.text());
        audit.record(
                "practitioner.card.pictures",
                "job/" + job,
                "下载信息卡" + order.ids().size() + "张");
        return job;
    }
}
