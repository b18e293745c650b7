package org.anju.listing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.anju.api.code.Divisions;
import org.anju.api.domain.DemoData;
import org.anju.api.listing.PropertyRegister.Holder;
import org.anju.api.listing.PropertyRegister.Property;
import org.anju.api.value.ResidentId;
import org.anju.listing.store.ListingStore;
import org.anju.listing.store.PropertyTable;
import org.anju.listing.store.PropertyTable.Entry;
import org.anju.listing.store.VerificationRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Demonstration houses in the local register: one that passes, one that is seized, one in dispute, a shop. */
@Component(service = DemoData.class)
public final class DemoListings implements DemoData {
    private static final String OWNER = "产权人甲";

    private final ListingStore store;
    private final PropertyTable table;
    private final VerificationRows rows;
    private final Divisions divisions;

    @Activate
    public DemoListings(
            @Reference ListingStore store,
            @Reference PropertyTable table,
            @Reference VerificationRows rows,
            @Reference Divisions divisions) {
        this.store = store;
        this.table = table;
        this.rows = rows;
        this.divisions = divisions;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public boolean occupied() {
        return !table.none() || !rows.none();
    }

    @Override
    public List<String> fill() {
        String division = district();
        String idNo = idNo(division);
        List<Entry> houses = List.of(
                house(division, idNo, 7157, "成套住宅", false, false),
                house(division, idNo, 7158, "成套住宅", true, false),
                house(division, idNo, 7159, "成套住宅", false, true),
                house(division, idNo, 7160, "商业", false, false));
        store.write(() -> table.put(houses));
        List<String> lines = new ArrayList<>();
        lines.add("房源核验：" + divisions.display(division) + "，不动产权证书，产权人" + OWNER + "，身份证号" + idNo + "，产权证号：");
        for (Entry house : houses) {
            lines.add("  " + house.certNo() + "　" + ends(house.property()));
        }
        return lines;
    }

    private static String ends(Property house) {
        if (house.sealed()) {
            return "已被查封，不通过";
        }
        if (house.disputed()) {
            return "产权有争议，不通过";
        }
        return house.residential() ? "核验通过" : "规划用途为" + house.use() + "，不通过";
    }

    private String district() {
        String upper = divisions.below(null).get(0).code();
        List<Divisions.Division> lower = divisions.below(upper);
        return lower.isEmpty() ? upper : lower.get(0).code();
    }

    private static String idNo(String division) {
        String body = division + "19800101" + "001";
        return body + ResidentId.checkCharacter(body + "0");
    }

    private static Entry house(String division, String idNo, int number, String use, boolean seized, boolean disputed) {
        return new Entry(
                division,
                "01",
                "鲁（2019）滨州市不动产权第000" + number + "号",
                new Property(
                        null,
                        "示例路" + number % 100 + "号1号楼501室",
                        new BigDecimal("89.50"),
                        use,
                        use.contains("住宅"),
                        List.of(new Holder(OWNER, "01", idNo)),
                        "01",
                        false,
                        seized,
                        disputed,
                        false));
    }
}
