package org.anju.contract.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.anju.contract.model.CodeTables;
import org.anju.contract.model.House;

/**
 * The house of a contract, as its verification says.
 *
 * @param ownerName masked unless asked for in full
 * @param validUntil of the code
 */
public record HouseView(
        String verificationCode,
        boolean verified,
        String divisionCode,
        String divisionName,
        String certType,
        String certTypeName,
        String certNo,
        String unitNo,
        String address,
        BigDecimal area,
        String use,
        String rentPart,
        String rentPartName,
        String roomNo,
        String roomUse,
        BigDecimal roomArea,
        Integer maxPersons,
        String ownerName,
        LocalDate validUntil) {
    static HouseView of(House house, Named names) {
        return new HouseView(
                house.code(),
                house.verified(),
                house.division(),
                names.division(house.division()),
                house.certType(),
                names.of(CodeTables.CERT_TYPE, house.certType()),
                house.certNo(),
                house.unitNo(),
                house.address(),
                house.area(),
                house.use(),
                house.rentPart(),
                Named.rentPart(house.rentPart()),
                house.roomNo(),
                house.roomUse(),
                house.roomArea(),
                house.maxPersons(),
                house.ownerName(),
                house.validUntil());
    }
}
