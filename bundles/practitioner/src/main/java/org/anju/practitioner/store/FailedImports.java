package org.anju.practitioner.store;

import org.anju.api.rest.Items;
import org.anju.api.store.Selection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds the rows that could not be imported ({@code pra_import_failure}). */
@Component(service = FailedImports.class)
public final class FailedImports {
    private final PractitionerPages pages;

    @Activate
    public FailedImports(@Reference PractitionerPages pages) {
        this.pages = pages;
    }

    /** Those of an institution, newest first; {@code name} and {@code batchNo} whole, null for any. */
    public Items<FailedImport> page(long institutionId, String name, String batchNo, int page, int size) {
        Selection selection = new Selection("pra_import_failure")
                .where("t.name = ?", name)
                .where("t.batch_no = ?", batchNo)
                .lookup("t.institution_id = ?", institutionId, "index=PRA_IMPORT_FAILURE_INSTITUTION");
        return pages.of(selection, FailedImport.COLUMNS, FailedImport::of, page, size);
    }
}
