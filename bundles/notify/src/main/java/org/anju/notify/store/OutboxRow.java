package org.anju.notify.store;

import java.time.Instant;
import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import javax.persistence.Version;
import org.anju.api.store.Times;
import org.anju.notify.model.OutboxStatus;

/** An SMS that waits, was sent or failed. Number and text are sealed. */
@Entity
@Table(name = "ntf_outbox")
public class OutboxRow {
    private static final int REASON = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ntf_outbox")
    @SequenceGenerator(name = "ntf_outbox", sequenceName = "ntf_seq", allocationSize = 50)
    private long id;

    @Column(name = "event_position")
    private long eventPosition;

    @Column(name = "template")
    private String template;

    @Column(name = "title")
    private String title;

    @Column(name = "mobile_sealed")
    private String mobileSealed;

    @Column(name = "mobile_hash")
    private String mobileHash;

    @Column(name = "text_sealed")
    private String textSealed;

    @Column(name = "masked_sealed")
    private String maskedSealed;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private OutboxStatus status = OutboxStatus.PENDING;

    @Column(name = "tries")
    private int tries;

    @Column(name = "is_code")
    private boolean code;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    @Column(name = "due_at")
    private LocalDateTime dueAt;

    @Column(name = "expires_at")
    private LocalDateTime expiresAt;

    @Column(name = "sent_at")
    private LocalDateTime sentAt;

    @Column(name = "gateway")
    private String gateway;

    @Column(name = "reference")
    private String reference;

    @Column(name = "failure")
    private String failure;

    @Version
    @Column(name = "version")
    private int version;

    protected OutboxRow() {}

    public OutboxRow(long eventPosition, String template, String title, Instant at) {
        this.eventPosition = eventPosition;
        this.template = template;
        this.title = title;
        this.createdAt = Times.column(at);
        this.dueAt = createdAt;
    }

    /** To whom. */
    public OutboxRow to(String itsMobileSealed, String itsMobileHash) {
        mobileSealed = itsMobileSealed;
        mobileHash = itsMobileHash;
        return this;
    }

    /** The text as it is sent, and as operators see it. */
    public OutboxRow says(String itsTextSealed, String itsMaskedSealed) {
        textSealed = itsTextSealed;
        maskedSealed = itsMaskedSealed;
        return this;
    }

    /** A one-time code, worthless after a moment. */
    public OutboxRow code(Instant expires) {
        code = true;
        expiresAt = Times.column(expires);
        return this;
    }

    /** Takes it for one try: nobody else takes it before {@code until}. */
    public void claim(Instant until) {
        tries++;
        dueAt = Times.column(until);
    }

    /** @param keepText whether its secrets stay readable, because it was only simulated */
    public void sent(Instant at, String itsGateway, String itsReference, boolean keepText) {
        status = OutboxStatus.SENT;
        sentAt = Times.column(at);
        gateway = itsGateway;
        reference = cut(itsReference, 100);
        failure = null;
        textSealed = keepText ? textSealed : maskedSealed;
    }

    /** Not accepted: again at {@code next}. */
    public void later(String reason, Instant next) {
        failure = cut(reason, REASON);
        dueAt = Times.column(next);
    }

    /** Given up. */
    public void failed(String reason) {
        status = OutboxStatus.FAILED;
        failure = cut(reason, REASON);
    }

    /** Once more from the beginning. */
    public void again(Instant at) {
        status = OutboxStatus.PENDING;
        tries = 0;
        dueAt = Times.column(at);
    }

    private static String cut(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }

    public long id() {
        return id;
    }

    public String template() {
        return template;
    }

    public String title() {
        return title;
    }

    public String mobileSealed() {
        return mobileSealed;
    }

    public String mobileHash() {
        return mobileHash;
    }

    public String textSealed() {
        return textSealed;
    }

    public String maskedSealed() {
        return maskedSealed;
    }

    public OutboxStatus status() {
        return status;
    }

    public int tries() {
        return tries;
    }

    public boolean isCode() {
        return code;
    }

    public Instant createdAt() {
        return Times.instant(createdAt);
    }

    public Instant dueAt() {
        return Times.instant(dueAt);
    }

    public Instant expiresAt() {
        return Times.instant(expiresAt);
    }

    public Instant sentAt() {
        return Times.instant(sentAt);
    }

    public String gateway() {
        return gateway;
    }

    public String reference() {
        return reference;
    }

    public String failure() {
        return failure;
    }
}
