package org.anju.api.listing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.anju.api.value.NameGrams;

/**
 * A verified house or room (房源) behind a 房源核验码, as other domains see it and copy it into their own data.
 *
 * @param code 房源核验码, also the number of the notice
 * @param refusal empty when the code may be used; else the sentence that says why not (M-LST-08)
 * @param house what names the house in every domain: the 不动产单元号 where the register knows it, else division, certificate type and
 *     normalised number. Two verifications of one house have the same
 * @param certType LST-C1
 * @param certNo 产权证号 in its normalised form
 * @param unitNo 不动产单元号, or null
 * @param address 坐落 as the register has it; the 模糊坐落 of a house that no register knows, verified by hand
 * @param fuzzyAddress 模糊坐落, what anybody may read
 * @param area 建筑面积 in m²
 * @param use 规划用途
 * @param owner the right holder that was verified
 * @param rentPart {@code 1} 整套, {@code 2} 分间
 * @param room null for 整套
 * @param institutionId who asked for the verification; null when no institution did
 * @param requesterId account of the requester; 0 for none
 */
public record Listing(
        String code,
        Optional<String> refusal,
        String house,
        String division,
        String certType,
        String certNo,
        String unitNo,
        String address,
        String fuzzyAddress,
        BigDecimal area,
        String use,
        Owner owner,
        String rentPart,
        Room room,
        LocalDate validUntil,
        Long institutionId,
        long requesterId) {
    /** By what the house is known. */
    public HouseNames names() {
        return HouseNames.of(house, houseOf(null, division, certType, certNo), HouseNames.siteOf(division, address));
    }

    /**
     * What names a house, see {@link #house}: made here, so that all domains make it alike.
     *
     * @param unitNo 不动产单元号, or null
     * @param certNo in its normalised form
     */
    public static String houseOf(String unitNo, String division, String certType, String certNo) {
        return unitNo == null || unitNo.isBlank() ? division + ":" + certType + ":" + certNo : unitNo.strip();
    }

    /** Whether it has the form of a 不动产单元号 (§2.1). */
    public static boolean isUnitNo(String text) {
        return text.matches("[0-9A-Z]{28}");
    }

    /**
     * 产权人.
     *
     * @param idType 证件类型 (appendix A)
     * @param idNoHash {@link org.anju.api.secret.Secrets#hash} of the normalised number
     */
    public record Owner(String name, String idType, String idNoHash) {
        /** Whether he has this name and this number; which of the two is wrong is not told (LST-R05). */
        public boolean is(String otherName, String otherHash) {
            return otherName != null
                    && idNoHash.equals(otherHash)
                    && NameGrams.key(name).equals(NameGrams.key(otherName));
        }
    }

    /**
     * 分间.
     *
     * @param use 房间用途
     * @param area in m²
     */
    public record Room(String no, String use, BigDecimal area, int maxPersons) {}
}
