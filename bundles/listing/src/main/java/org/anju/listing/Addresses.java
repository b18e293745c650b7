package org.anju.listing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anju.api.code.Divisions;
import org.anju.listing.store.VerificationRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 模糊坐落: what anybody may read of where a house is, down to the building and no room (§2.2). */
@Component(service = Addresses.class)
public final class Addresses {
    /** Up to where the building is named: …号, …弄…号, …栋, …幢, …号楼. */
    private static final Pattern BUILDING = Pattern.compile("^.*?(号楼|[栋幢座]|号(?!.*(号楼|[栋幢座])))");
    /** Who types a 模糊坐落 may not name the room in it. */
    private static final Pattern ROOM = Pattern.compile("[0-9A-Za-z一二三四五六七八九十]+(室|户|单元.*)$");

    private final Divisions divisions;

    @Activate
    public Addresses(@Reference Divisions divisions) {
        this.divisions = divisions;
    }

    String shown(VerificationRow row) {
        if (row.fuzzyAddress() != null) {
            return ROOM.matcher(row.fuzzyAddress()).replaceAll("");
        }
        return row.address() == null ? divisions.display(row.division()) : building(row.address(), row.division());
    }

    private String building(String address, String division) {
        Matcher building = BUILDING.matcher(address);
        return building.find() ? building.group() : divisions.display(division);
    }
}
