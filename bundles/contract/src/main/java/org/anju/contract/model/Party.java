package org.anju.contract.model;

import java.util.Optional;
import org.anju.api.value.CreditCode;
import org.anju.api.value.Masking;
import org.anju.api.value.ResidentId;

/**
 * Somebody in a contract (当事人): 出租人, 承租人 or 实际居住人, numbers in clear; whoever shows them masks them.
 *
 * @param id null for one that was not kept yet
 * @param nature of lessors, {@link LessorNature}
 * @param agentName 代理人, or the legal representative of a minor
 * @param relation of occupants, to the lessee
 * @param idChecked 经办人已核对身份证件原件 (CON-R10)
 */
public record Party(
        Long id,
        PartyRole role,
        String name,
        String idType,
        String idNo,
        String phone,
        String address,
        String nature,
        String agentName,
        String agentIdType,
        String agentIdNo,
        String agentPhone,
        String relation,
        boolean idChecked) {
    /** 居民身份证 */
    public static final String RESIDENT_CARD = "01";
    /** 统一社会信用代码证 */
    public static final String CREDIT_CODE = "02";
    /** 营业执照 */
    public static final String LICENSE = "08";
    /** 港澳台居民居住证 */
    public static final String RESIDENCE_PERMIT = "12";

    public Party {
        name = stripped(name);
        idType = stripped(idType) == null ? RESIDENT_CARD : stripped(idType);
        idNo = number(idNo);
        phone = stripped(phone);
        address = stripped(address);
        nature = role == PartyRole.LESSOR ? stripped(nature) : null;
        agentName = stripped(agentName);
        agentIdType = stripped(agentIdType) == null ? RESIDENT_CARD : stripped(agentIdType);
        agentIdNo = number(agentIdNo);
        agentPhone = stripped(agentPhone);
        relation = role == PartyRole.OCCUPANT ? stripped(relation) : null;
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String number(String text) {
        String number = stripped(text);
        return number == null ? null : CreditCode.normalise(ResidentId.normalise(number));
    }

    public LessorNature lessorNature() {
        return LessorNature.of(nature);
    }

    /** A firm and no person. */
    public boolean isFirm() {
        return idType.equals(CREDIT_CODE) || idType.equals(LICENSE);
    }

    public Optional<String> agent() {
        return Optional.ofNullable(agentName);
    }

    public Party masked(Masking mask) {
        return numbers(id, mask.idNo(idNo), mask.mobile(phone), mask.idNo(agentIdNo), mask.mobile(agentPhone));
    }

    /** The same as somebody who was not kept yet, whatever id a client gave. */
    public Party unknown() {
        return numbers(null, idNo, phone, agentIdNo, agentPhone);
    }

    /** This party as a page sent it back, with what is exactly the mask that was shown replaced by what is stored. */
    public Party unmasked(Party stored, Masking mask) {
        Party shown = stored.masked(mask);
        return numbers(
                stored.id,
                same(idNo, shown.idNo, stored.idNo),
                same(phone, shown.phone, stored.phone),
                same(agentIdNo, shown.agentIdNo, stored.agentIdNo),
                same(agentPhone, shown.agentPhone, stored.agentPhone));
    }

    private static String same(String sent, String shown, String stored) {
        return sent != null && sent.equals(shown) ? stored : sent;
    }

    private Party numbers(Long newId, String newIdNo, String newPhone, String newAgentIdNo, String newAgentPhone) {
        return new Party(
                newId,
                role,
                name,
                idType,
                newIdNo,
                newPhone,
                address,
                nature,
                agentName,
                agentIdType,
                newAgentIdNo,
                newAgentPhone,
                relation,
                idChecked);
    }
}
