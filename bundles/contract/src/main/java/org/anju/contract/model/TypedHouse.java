package org.anju.contract.model;

import java.math.BigDecimal;
import org.anju.api.listing.CertNo;
import org.anju.api.listing.Listing;
import org.anju.api.problem.Check;

/** A house as somebody typed it, where none needs to be verified (P:contract.listing_verification.required off). */
public record TypedHouse(
        String division,
        String certType,
        String certNo,
        String unitNo,
        String address,
        BigDecimal area,
        String use,
        String rentPart,
        String roomNo,
        String roomUse,
        BigDecimal roomArea,
        Integer maxPersons) {
    public TypedHouse {
        certNo = text(CertNo.normalise(certNo));
        unitNo = text(unitNo);
        address = text(address);
        use = text(use);
        rentPart = text(rentPart) == null ? House.WHOLE : text(rentPart);
        boolean room = House.ROOM.equals(rentPart);
        roomNo = room ? text(roomNo) : null;
        roomUse = room ? text(roomUse) : null;
        roomArea = room ? roomArea : null;
        maxPersons = room ? maxPersons : null;
    }

    private static String text(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /**
     * What the register would know of it is asked of who types it, in the same forms.
     *
     * @throws org.anju.api.problem.Problem 400 with all that is missing or wrong; 422 for a room that may not be let so (LST-R08)
     */
    public House checked(HouseRules rules) {
        Check check = new Check();
        check.required("house.division", "房屋区域", division)
                .code("house.division", "房屋区域", division, rules.divisionSelectable())
                .required("house.certType", "权属证明类型", certType)
                .code("house.certType", "权属证明类型", certType, rules.certTypeSelectable())
                .required("house.certNo", "产权证号", certNo)
                .matches("house.certNo", "产权证号", certNo, number -> certType == null || CertNo.fits(certType, number))
                .matches("house.unitNo", "不动产单元号", unitNo, Listing::isUnitNo)
                .name("house.address", "坐落", address, 2, 200)
                .required("house.area", "建筑面积", area)
                .area("house.area", "建筑面积", area)
                .name("house.use", "规划用途", use, 1, 50)
                .code("house.rentPart", "出租部位", rentPart, part -> part.equals(House.WHOLE) || isRoom());
        if (isRoom()) {
            rules.room().check(check, "house.", roomNo, roomUse, roomArea, maxPersons);
            boolean fits = roomArea == null || area == null || roomArea.compareTo(area) <= 0;
            check.that(fits, "house.roomArea", "房间面积大于该房屋的建筑面积");
        }
        check.done();
        if (isRoom()) {
            rules.room().refuse(roomUse, roomArea, maxPersons);
        }
        return house();
    }

    /** 分间 */
    private boolean isRoom() {
        return House.ROOM.equals(rentPart);
    }

    private House house() {
        return new House(
                null,
                Listing.houseOf(unitNo, division, certType, certNo),
                division,
                certType,
                certNo,
                unitNo,
                address,
                null,
                area,
                use,
                null,
                null,
                rentPart,
                roomNo,
                roomUse,
                roomArea,
                maxPersons,
                null);
    }
}
