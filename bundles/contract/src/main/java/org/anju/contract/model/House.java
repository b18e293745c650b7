package org.anju.contract.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.anju.api.listing.HouseNames;
import org.anju.api.listing.Listing;
import org.anju.api.value.Mask;
import org.anju.api.value.RoomNo;

/**
 * The house or room of a contract, copied from its verification (CON-F1): what the listing domain later knows of it does not change a contract.
 *
 * @param code 房源核验码; null where none was asked for
 * @param key what names the house, see {@link Listing#house()}
 * @param fuzzyAddress 模糊坐落, what anybody may read; null where it was not verified
 * @param ownerName 权利人; null where it was not verified
 * @param ownerHash keyed hash of the owner's number; null where it was not verified
 * @param roomNo null for the whole house
 * @param validUntil of the code
 */
public record House(
        String code,
        String key,
        String division,
        String certType,
        String certNo,
        String unitNo,
        String address,
        String fuzzyAddress,
        BigDecimal area,
        String use,
        String ownerName,
        String ownerHash,
        String rentPart,
        String roomNo,
        String roomUse,
        BigDecimal roomArea,
        Integer maxPersons,
        LocalDate validUntil) {
    /** 出租部位: 整套 */
    public static final String WHOLE = "1";
    /** 出租部位: 分间 */
    public static final String ROOM = "2";

    public static House of(Listing listing) {
        Listing.Room room = listing.room();
        return new House(
                listing.code(),
                listing.house(),
                listing.division(),
                listing.certType(),
                listing.certNo(),
                listing.unitNo(),
                listing.address(),
                listing.fuzzyAddress(),
                listing.area(),
                listing.use(),
                listing.owner().name(),
                listing.owner().idNoHash(),
                listing.rentPart(),
                room == null ? null : room.no(),
                room == null ? null : room.use(),
                room == null ? null : room.area(),
                room == null ? null : Integer.valueOf(room.maxPersons()),
                listing.validUntil());
    }

    /** The same with the owner's name as lists show it (§2.2). */
    public House masked() {
        return new House(
                code,
                key,
                division,
                certType,
                certNo,
                unitNo,
                address,
                fuzzyAddress,
                area,
                use,
                Mask.name(ownerName),
                ownerHash,
                rentPart,
                roomNo,
                roomUse,
                roomArea,
                maxPersons,
                validUntil);
    }

    /** Whether somebody of this name and number is the right holder who was verified; anybody is where none was. */
    public boolean ownedBy(String name, String idNoHash) {
        return ownerHash == null || new Listing.Owner(ownerName, null, ownerHash).is(name, idNoHash);
    }

    /** What anybody learns of its code (LST-R13): no certificate, no unit, no door, no owner. */
    public House asChecked() {
        return new House(
                code,
                key,
                division,
                certType,
                null,
                null,
                fuzzyAddress,
                fuzzyAddress,
                area,
                null,
                null,
                null,
                rentPart,
                roomNo,
                roomUse,
                roomArea,
                maxPersons,
                validUntil);
    }

    /** By what it is known, now and to those who signed a lease of it earlier. */
    public HouseNames names() {
        return HouseNames.of(key, certificate(), HouseNames.siteOf(division, address));
    }

    /** Its name by its certificate. */
    public String certificate() {
        return Listing.houseOf(null, division, certType, certNo);
    }

    public boolean verified() {
        return code != null;
    }

    /** Whether it is the same house and part as another verification says. */
    public boolean same(House other) {
        return names().same(other.names()) && rentPart.equals(other.rentPart) && RoomNo.same(roomNo, other.roomNo);
    }
}
