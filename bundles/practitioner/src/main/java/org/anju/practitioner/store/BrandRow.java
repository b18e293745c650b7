package org.anju.practitioner.store;

import java.time.Instant;
import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.anju.api.store.Times;

/** 企业LOGO and 企业简称 of an institution (PRA-F8). */
@Entity
@Table(name = "pra_brand")
public class BrandRow {
    @Id
    @Column(name = "institution_id")
    private Long institutionId;

    @Version
    private int version;

    @Column(name = "short_name")
    private String shortName;

    private String logo;

    @Column(name = "updated_at")
    private LocalDateTime updatedAt;

    public static BrandRow of(long institution) {
        BrandRow row = new BrandRow();
        row.institutionId = institution;
        return row;
    }

    public void show(String name, String file, Instant at) {
        shortName = name;
        logo = file;
        updatedAt = Times.column(at);
    }

    public long institutionId() {
        return institutionId;
    }

    public int version() {
        return version;
    }

    public String shortName() {
        return shortName;
    }

    public String logo() {
        return logo;
    }

    public Instant updatedAt() {
        return Times.instant(updatedAt);
    }

    /** Whether cards can be made with it (PRA-R02). */
    public boolean complete() {
        return shortName != null && logo != null;
    }
}
