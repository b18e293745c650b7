package org.anju.practitioner;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Optional;
import org.anju.api.file.Files;
import org.anju.api.file.StoredFile;
import org.anju.api.problem.Problem;
import org.anju.api.sheet.Sheets;
import org.anju.practitioner.intake.IntakeService;
import org.anju.practitioner.store.ImportRow;
import org.anju.practitioner.store.ImportRows;
import org.junit.Before;
import org.junit.Test;

/** An upload is worked on by one order at a time: the first that is done would take it away from the others. */
public class UploadsOfImportsTest {
    private static final String WORKBOOK = "own-workbook";
    private static final String PACKAGE = "own-photos";

    private final Office office = new Office();
    private final ImportRows imports = new ImportRows(office.store);
    /** All of them are the caller's. */
    private final Files files = (Files) Proxy.newProxyInstance(
            Files.class.getClassLoader(), new Class<?>[] {Files.class}, (proxy, method, arguments) -> {
                String id = (String) arguments[0];
                String type = id.equals(WORKBOOK) ? Sheets.MEDIA_TYPE : "application/zip";
                return Optional.of(new StoredFile(id, id, type, 1234, "00", 41, Instant.EPOCH));
            });

    private final IntakeService intake = new IntakeService(
            office.store,
            imports,
            null,
            office.sight,
            office.settings,
            null,
            files,
            office.jobs,
            office.audit,
            office.clock);

    @Before
    public void asAnInstitution() {
        office.as(1);
    }

    private void refused(Runnable order) {
        Problem refused = Office.refused(order);
        assertEquals(409, refused.status());
        assertTrue(refused.getMessage(), refused.getMessage().endsWith("已用于另一次导入，请重新上传"));
    }

    @Test
    public void aPackageThatAnImportStillHoldsIsNotTakenAgain() {
        ImportRow row = ImportRow.of(1, People.adminOf(1), office.now);
        row.files(WORKBOOK, "从业人员.xlsx", PACKAGE);
        office.store.write(() -> imports.add(row, office.settings.today()));
        refused(() -> intake.addPhotos(PACKAGE, null));
        refused(() -> intake.begin(WORKBOOK, null));
        intake.addPhotos("own-other", null);
        office.store.write(() -> imports.find(row.id()).orElseThrow().done(office.now));
        intake.addPhotos(PACKAGE, null);
    }

    @Test
    public void aPackageThatIsBeingMatchedIsNotTakenAgain() {
        intake.addPhotos(PACKAGE, null);
        refused(() -> intake.addPhotos(PACKAGE, null));
        intake.addPhotos("own-other", null);
    }
}
