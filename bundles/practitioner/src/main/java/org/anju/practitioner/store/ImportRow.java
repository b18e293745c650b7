package org.anju.practitioner.store;

import java.time.Instant;
import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.anju.api.access.Caller;
import org.anju.api.store.Times;

/** A batch (批次) of the Excel import (PRA-R12). Its counts are written with each commit of rows. */
@Entity
@Table(name = "pra_import")
public class ImportRow {
    /** Rows are being imported. */
    public static final String ROWS = "ROWS";
    /** Photos are being matched. */
    public static final String PHOTOS = "PHOTOS";

    public static final String DONE = "DONE";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "practitioner_import")
    @SequenceGenerator(name = "practitioner_import", sequenceName = "pra_seq", allocationSize = 50)
    private Long id;

    @Column(name = "batch_no")
    private String batchNo = "";

    @Column(name = "institution_id")
    private long institutionId;

    @Column(name = "job_id")
    private Long jobId;

    private String state = ROWS;
    private String workbook;
    private String photos;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "row_count")
    private int rowCount;

    private int imported;
    private int failed;

    @Column(name = "photos_matched")
    private int photosMatched;

    @Column(name = "photos_unused")
    private int photosUnused;

    @Column(name = "photos_ignored")
    private int photosIgnored;

    @Column(name = "photo_notes")
    private String photoNotes;

    @Column(name = "created_by")
    private long createdBy;

    @Column(name = "created_name")
    private String createdName;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    @Column(name = "ended_at")
    private LocalDateTime endedAt;

    public static ImportRow of(long institution, Caller by, Instant at) {
        ImportRow row = new ImportRow();
        row.institutionId = institution;
        row.createdBy = by.userId();
        row.createdName = by.name();
        row.createdAt = Times.column(at);
        return row;
    }

    /**
     * @param workbookFile the uploaded workbook, called {@code name}
     * @param photoFile the uploaded package, or null
     */
    public void files(String workbookFile, String name, String photoFile) {
        workbook = workbookFile;
        fileName = name;
        photos = photoFile;
    }

    public void rows(int count) {
        rowCount = count;
    }

    /** 批次号: the day and the id. */
    void called(String day) {
        batchNo = day + "-" + id;
    }

    public void job(long number) {
        jobId = number;
    }

    public void counted(int good, int bad) {
        imported = good;
        failed = bad;
    }

    public void matching() {
        state = PHOTOS;
    }

    /** @param notes what is said of entries that could not be used */
    public void matched(int matched, int unused, int ignored, String notes) {
        photosMatched = matched;
        photosUnused = unused;
        photosIgnored = ignored;
        photoNotes = notes;
    }

    /** It came to its end and needs its files no more. */
    public void done(Instant at) {
        state = DONE;
        endedAt = Times.column(at);
        workbook = null;
        photos = null;
    }

    public long id() {
        return id;
    }

    public String batchNo() {
        return batchNo;
    }

    public long institutionId() {
        return institutionId;
    }

    /** Null in the moment before the job is submitted. */
    public Long jobId() {
        return jobId;
    }

    public String state() {
        return state;
    }

    public String workbook() {
        return workbook;
    }

    public String photos() {
        return photos;
    }

    public String fileName() {
        return fileName;
    }

    public int rowCount() {
        return rowCount;
    }

    public int imported() {
        return imported;
    }

    public int failed() {
        return failed;
    }

    public int photosMatched() {
        return photosMatched;
    }

    public int photosUnused() {
        return photosUnused;
    }

    public int photosIgnored() {
        return photosIgnored;
    }

    public String photoNotes() {
        return photoNotes;
    }

    public String createdName() {
        return createdName;
    }

    public Instant createdAt() {
        return Times.instant(createdAt);
    }

    public Instant endedAt() {
        return Times.instant(endedAt);
    }
}
