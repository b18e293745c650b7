package org.anju.practitioner;

import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import org.anju.api.audit.Audit;
import org.anju.api.file.StoredFile;
import org.anju.api.problem.Check;
import org.anju.api.problem.Problem;
import org.anju.practitioner.store.BrandRow;
import org.anju.practitioner.store.BrandRows;
import org.anju.practitioner.store.CardRow;
import org.anju.practitioner.store.PractitionerStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 企业LOGO上传 (PRA-R02, PRA-F8, XDE-19). */
@Component(service = Brands.class)
public final class Brands {
    private final PractitionerStore store;
    private final BrandRows brands;
    private final Sight sight;
    private final Settings settings;
    private final Uploads uploads;
    private final Redrawing redrawing;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public Brands(
            @Reference PractitionerStore store,
            @Reference BrandRows brands,
            @Reference Sight sight,
            @Reference Settings settings,
            @Reference Uploads uploads,
            @Reference Redrawing redrawing,
            @Reference Audit audit,
            @Reference Clock clock) {
        this.store = store;
        this.brands = brands;
        this.sight = sight;
        this.settings = settings;
        this.uploads = uploads;
        this.redrawing = redrawing;
        this.audit = audit;
        this.clock = clock;
    }

    /** That of the caller's institution; empty while nothing was uploaded. */
    public Optional<BrandRow> own() {
        return brands.of(sight.own());
    }

    /** In how many days after its filing an institution should have its people's cards; 0 where nobody counts (PRA-R52). */
    public int dueDays() {
        return settings.get(Settings.DUE_DAYS);
    }

    public void save(Integer version, String shortName, String logo) {
        long institution = sight.own();
        BrandRow known = brands.of(institution).orElseGet(() -> BrandRow.of(institution));
        Problem.refuseStale(version, known.version());
        check(known, shortName, logo);
        store.write(() -> {
            BrandRow row = brands.toWrite(institution);
            Problem.refuseStale(version, row.version());
            row.show(shortName.strip(), logo, clock.instant());
            audit.record("practitioner.brand.save", "institution/" + institution, "维护企业LOGO和企业简称");
        });
        if (settings.get(Settings.REGENERATE)) {
            redrawing.all(institution);
        }
    }

    private void check(BrandRow known, String shortName, String logo) {
        Check check = new Check().name("shortName", "企业简称", shortName, 2, 20).required("logoFileId", "企业LOGO", logo);
        if (logo != null && !logo.isBlank() && !logo.equals(known.logo())) {
            uploads.logo(check, logo);
        }
        check.done();
    }

    /** @throws Problem 422 M-PRA-02 when the institution has no LOGO or short name */
    void require(long institutionId) {
        if (!brands.of(institutionId).filter(BrandRow::complete).isPresent()) {
            throw missing();
        }
    }

    /** M-PRA-02 */
    static Problem missing() {
        return Problem.rule("PRA-R02", "请先在【企业LOGO上传】菜单上传企业LOGO和企业简称，否则无法生成从业人员信息卡");
    }

    /** Short name and logo onto a card that is made now. */
    void onto(CardRow card) {
        brands.of(card.institutionId()).ifPresent(brand -> card.branded(brand.shortName(), brand.logo()));
    }

    public StoredFile logo() {
        return uploads.find(own().map(BrandRow::logo).orElse(null));
    }

    public InputStream open(StoredFile file) {
        return uploads.open(file);
    }
}
