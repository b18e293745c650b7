package org.anju.notify;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.anju.api.access.Callers;
import org.anju.api.audit.Audit;
import org.anju.api.problem.Problem;
import org.anju.notify.model.Template;
import org.anju.notify.model.TemplateText;
import org.anju.notify.store.NotifyStore;
import org.anju.notify.store.TemplateQueries;
import org.anju.notify.store.TemplateRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The texts in force: those of the release, or as an administrator changed them (消息模板). */
@Component(service = Templates.class)
public final class Templates {
    private final NotifyStore store;
    private final TemplateQueries rows;
    private final Callers callers;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public Templates(
            @Reference NotifyStore store,
            @Reference TemplateQueries rows,
            @Reference Callers callers,
            @Reference Audit audit,
            @Reference Clock clock) {
        this.store = store;
        this.rows = rows;
        this.callers = callers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A kind of message and its texts.
     *
     * @param version 0 as long as nobody changed it
     */
    public record InForce(Template kind, TemplateText text, int version, String changedBy, Instant changedAt) {}

    public List<InForce> all() {
        return store.read(
                () -> Arrays.stream(Template.values()).map(this::inForce).toList());
    }

    TemplateText text(Template kind) {
        return store.read(() -> inForce(kind).text());
    }

    private InForce inForce(Template kind) {
        return rows.find(kind.id())
                .map(row -> of(kind, row))
                .orElseGet(() -> new InForce(kind, kind.text(), 0, null, null));
    }

    private static InForce of(Template kind, TemplateRow row) {
        return new InForce(kind, row.text(), row.version(), row.changedBy(), row.changedAt());
    }

    /** Changes the texts; 400 {@code 模板变量不存在：{名}}, 409 when somebody else changed them meanwhile. */
    public InForce change(String id, TemplateText text, int version) {
        Template kind = known(id);
        TemplateText whole = new TemplateText(text.title(), text.body(), text.sms() == null ? "" : text.sms());
        whole.check(kind);
        return store.write(() -> {
            InForce before = inForce(kind);
            Problem.refuseStale(version, before.version());
            TemplateRow row = rows.find(id).orElseGet(() -> added(id));
            row.change(whole, callers.current().name(), clock.instant());
            rows.flush();
            audit.record("notify.template.change", "template/" + id, "修改消息模板：" + kind.label());
            return of(kind, row);
        });
    }

    private TemplateRow added(String id) {
        TemplateRow row = new TemplateRow(id);
        rows.add(row);
        return row;
    }

    /** Back to the texts of the release (恢复默认). */
    public InForce reset(String id) {
        Template kind = known(id);
        return store.write(() -> {
            rows.find(id).ifPresent(rows::remove);
            audit.record("notify.template.reset", "template/" + id, "恢复默认消息模板：" + kind.label());
            return new InForce(kind, kind.text(), 0, null, null);
        });
    }

    private static Template known(String id) {
        return Template.find(id).orElseThrow(Problem::notFound);
    }
}
