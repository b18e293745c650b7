package org.anju.listing.model;

import java.math.BigDecimal;
import java.util.Locale;
import org.anju.api.listing.CertNo;
import org.anju.api.value.Names;

/**
 * What is asked to be verified (LST-F1), in the form in which it is compared.
 *
 * @param rentPart {@code 1} 整套, {@code 2} 分间; the fields of the room count only for the latter
 * @param fuzzyAddress 模糊坐落, what anybody may read; null for the register's address without the room
 * @param entrustNo 委托合同编号, or null
 */
public record Request(
        String division,
        String certType,
        String certNo,
        String ownerName,
        String ownerIdType,
        String ownerIdNo,
        String rentPart,
        String roomNo,
        String roomUse,
        BigDecimal roomArea,
        Integer maxPersons,
        String fuzzyAddress,
        String entrustNo) {

    public Request {
        division = text(division);
        certType = text(certType);
        certNo = text(CertNo.normalise(certNo));
        ownerName = text(Names.normalise(ownerName));
        ownerIdType = ownerIdType == null || ownerIdType.isBlank() ? "01" : ownerIdType.strip();
        ownerIdNo = idNo(ownerIdNo);
        rentPart = rentPart == null || rentPart.isBlank() ? CodeTables.WHOLE : rentPart.strip();
        boolean room = CodeTables.ROOM.equals(rentPart);
        roomNo = room ? text(roomNo) : null;
        roomUse = room ? text(roomUse) : null;
        roomArea = room ? roomArea : null;
        maxPersons = room ? maxPersons : null;
        fuzzyAddress = text(fuzzyAddress);
        entrustNo = text(entrustNo);
    }

    /** An identity number or 统一社会信用代码 as it is compared; null stays null. */
    public static String idNo(String number) {
        return number == null || number.isBlank()
                ? null
                : number.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    private static String text(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Whether a part of the house is let (分间). */
    public boolean room() {
        return CodeTables.ROOM.equals(rentPart);
    }
}
