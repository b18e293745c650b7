package org.anju.notify.store;

import java.time.Instant;
import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.anju.api.store.Times;
import org.anju.notify.model.TemplateText;

/** The texts of a kind of message as an administrator changed them. */
@Entity
@Table(name = "ntf_template")
public class TemplateRow {
    @Id
    private String id;

    @Column(name = "title")
    private String title;

    @Column(name = "body")
    private String body;

    @Column(name = "sms")
    private String sms;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_at")
    private LocalDateTime changedAt;

    @Version
    @Column(name = "version")
    private int version;

    protected TemplateRow() {}

    public TemplateRow(String id) {
        this.id = id;
    }

    public void change(TemplateText text, String by, Instant at) {
        title = text.title();
        body = text.body();
        sms = text.sms();
        changedBy = by;
        changedAt = Times.column(at);
    }

    public String id() {
        return id;
    }

    public TemplateText text() {
        return new TemplateText(title, body, sms);
    }

    public String changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return Times.instant(changedAt);
    }

    public int version() {
        return version;
    }
}
