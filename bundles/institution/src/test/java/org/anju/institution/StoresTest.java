package org.anju.institution;

import static org.anju.institution.Desk.refused;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import org.anju.api.institution.InstitutionEvents;
import org.anju.institution.model.FactField;
import org.anju.institution.model.StoreAction;
import org.anju.institution.model.StoreFacts;
import org.anju.institution.model.StoreState;
import org.anju.institution.store.StoreRows;
import org.junit.Test;

public class StoresTest {
    private final Desk desk = new Desk();

    private static StoreFacts store(String licenseNo) {
        return new StoreFacts(
                "安居大场店", licenseNo, "310101", "上海市黄浦区大场路8号", "孙店长", null, "吴经办", "13701112222", null, null);
    }

    private StoreRows.Filter all() {
        return new StoreRows.Filter(null, null, null, null, null);
    }

    @Test
    public void anInstitutionKeepsItsOwnStores() {
        long own = desk.filed(Samples.agency());
        long other = desk.filed(Samples.agency()
                .with(FactField.LICENSE_NO, Samples.OTHER_LICENSE)
                .with(FactField.NAME, "别家公司"));
        desk.people.now(People.adminOf(own));
        long id = desk.stores.add(store(Samples.THIRD_LICENSE));
        assertEquals("137****2222", desk.stores.get(id, false).facts().contactPhone());
        assertEquals(
                1,
                desk.stores
                        .list(new StoreRows.Filter("大场", null, null, null, null), 1, 10)
                        .total());
        desk.people.now(People.adminOf(other));
        assertEquals(0, desk.stores.list(all(), 1, 10).total());
        assertEquals(404, refused(() -> desk.stores.get(id, false)).status());
        assertEquals(
                404, refused(() -> desk.stores.step(id, StoreAction.DISABLE, 1)).status());
        assertEquals(
                409,
                refused(() -> desk.stores.add(store(Samples.THIRD_LICENSE))).status());
    }

    @Test
    public void disablesAndEnables() {
        long own = desk.filed(Samples.agency());
        desk.people.now(People.adminOf(own));
        long id = desk.stores.add(store(Samples.THIRD_LICENSE));
        desk.stores.step(
                id, StoreAction.DISABLE, desk.stores.get(id, false).row().version());
        assertEquals(StoreState.DISABLED, desk.stores.get(id, false).row().state());
        assertTrue(desk.eventTypes().contains(InstitutionEvents.STORE_DISABLED));
        assertEquals(
                409, refused(() -> desk.stores.step(id, StoreAction.DISABLE, 2)).status());
        desk.stores.step(
                id, StoreAction.ENABLE, desk.stores.get(id, false).row().version());
        assertEquals(StoreState.PASSED, desk.stores.get(id, false).row().state());
    }

    @Test
    public void namesAllWrongFieldsAtOnce() {
        long own = desk.filed(Samples.agency());
        desk.people.now(People.adminOf(own));
        StoreFacts empty = new StoreFacts(null, null, null, null, null, null, null, null, null, null);
        assertEquals(5, refused(() -> desk.stores.add(empty)).fields().size());
    }
}
