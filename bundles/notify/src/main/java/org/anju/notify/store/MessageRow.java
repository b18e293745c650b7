package org.anju.notify.store;

import java.time.Instant;
import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.anju.api.store.Times;

/** An in-app message (站内消息) of one user. */
@Entity
@Table(name = "ntf_message")
public class MessageRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ntf_message")
    @SequenceGenerator(name = "ntf_message", sequenceName = "ntf_seq", allocationSize = 50)
    private long id;

    @Column(name = "user_id")
    private long userId;

    @Column(name = "event_position")
    private long eventPosition;

    @Column(name = "template")
    private String template;

    @Column(name = "title")
    private String title;

    @Column(name = "body")
    private String body;

    @Column(name = "link")
    private String link;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    @Column(name = "seen")
    private boolean seen;

    @Column(name = "seen_at")
    private LocalDateTime seenAt;

    /** What it asked for is done. */
    @Column(name = "settled")
    private boolean settled;

    protected MessageRow() {}

    public MessageRow(long userId, long eventPosition, String template, Instant at) {
        this.userId = userId;
        this.eventPosition = eventPosition;
        this.template = template;
        this.createdAt = Times.column(at);
    }

    /** What it says. */
    public MessageRow says(String itsTitle, String itsBody, String itsLink) {
        title = itsTitle;
        body = itsBody;
        link = itsLink;
        return this;
    }

    public long id() {
        return id;
    }

    public long userId() {
        return userId;
    }

    public String template() {
        return template;
    }

    public String title() {
        return title;
    }

    public String body() {
        return body;
    }

    public String link() {
        return link;
    }

    public Instant createdAt() {
        return Times.instant(createdAt);
    }

    public boolean seen() {
        return seen;
    }

    public boolean settled() {
        return settled;
    }
}
