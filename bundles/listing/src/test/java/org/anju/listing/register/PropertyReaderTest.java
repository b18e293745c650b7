package org.anju.listing.register;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anju.api.code.Divisions;
import org.anju.api.listing.PropertyRegister.Property;
import org.anju.api.sheet.SheetRow;
import org.anju.listing.store.ListingIds;
import org.anju.listing.store.ListingStore;
import org.anju.listing.store.PropertyTable;
import org.anju.listing.store.PropertyTable.Entry;
import org.anju.listing.store.TestStore;
import org.anju.testing.PlainSecrets;
import org.anju.testing.TestDatabase;
import org.junit.Test;

/** What a workbook says nothing of stays as the register has it. */
public class PropertyReaderTest {
    static final String NUMBER = "鲁（2019）滨州市不动产权第0007157号";
    static final Divisions DIVISIONS = new Divisions() {
        @Override
        public Optional<Division> find(String code) {
            return Optional.empty();
        }

        @Override
        public boolean selectable(String code) {
            return code.equals("371602");
        }

        @Override
        public List<Division> below(String parent) {
            return List.of();
        }

        @Override
        public String display(String code) {
            return code;
        }
    };

    private final TestDatabase database = TestStore.emptied();
    private final PropertyTable table = new PropertyTable(
            new ListingStore(database), new PlainSecrets(), new ListingIds(database), Clock.systemUTC());
    private final PropertyReader reader = new PropertyReader(DIVISIONS, List.of("住宅"));

    /** A row of a house that may be let. */
    static SheetRow row(int number, Map<String, String> more) {
        Map<String, String> cells = new HashMap<>(Map.of(
                PropertyColumns.DIVISION, "371602",
                PropertyColumns.CERT_TYPE, "01",
                PropertyColumns.CERT_NO, NUMBER,
                PropertyColumns.ADDRESS, "滨州市滨城区黄河五路338号3号楼2单元501室",
                PropertyColumns.AREA, "89.50",
                PropertyColumns.USE, "成套住宅",
                PropertyColumns.OWNERS, "张三",
                PropertyColumns.OWNER_ID_NOS, "371002198802291019"));
        cells.putAll(more);
        return new SheetRow(number, cells, Map.of());
    }

    private Entry read(Map<String, String> more) {
        PropertyReader.Outcome outcome = reader.read(row(2, more));
        assertNull(outcome.reason());
        return outcome.entry();
    }

    private Property taken(Entry entry) {
        Entry now = database.write(em -> table.put(List.of(entry))).get(0);
        Property kept = table.find("371602", "01", now.certNo()).orElseThrow();
        assertEquals(now.property().sealed(), kept.sealed());
        return kept;
    }

    @Test
    public void silenceLiftsNoSeizure() {
        assertFalse(taken(read(Map.of())).sealed());
        taken(read(Map.of(
                PropertyColumns.SEIZED, "是",
                PropertyColumns.DISPUTED, "是",
                PropertyColumns.MORTGAGED, "是",
                PropertyColumns.UNLETTABLE, "是",
                PropertyColumns.UNIT_NO, "371602111013GB00002F00310033")));
        Property silent = taken(read(Map.of(PropertyColumns.SEIZED, "")));
        assertTrue(silent.sealed() && silent.disputed() && silent.mortgaged() && silent.unlettable());
        assertEquals("371602111013GB00002F00310033", silent.unitNo());
        Property lifted = taken(read(Map.of(PropertyColumns.SEIZED, "否")));
        assertFalse(lifted.sealed());
        assertTrue(lifted.disputed());
    }

    /** A certificate that stands twice in one batch. */
    @Test
    public void aLaterRowKeepsWhatAnEarlierOneSays() {
        Entry both = read(Map.of()).over(read(Map.of(PropertyColumns.SEIZED, "是")));
        assertTrue(taken(both).sealed());
    }
}
