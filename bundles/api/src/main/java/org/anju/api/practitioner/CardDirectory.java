package org.anju.api.practitioner;

import java.util.Optional;

/** The information cards (信息卡) of practitioners, as other domains see them. */
public interface CardDirectory {
    /**
     * The card in effect of a person.
     *
     * @param idNoHash {@link org.anju.api.secret.Secrets#hash} of the normalised identity number
     */
    Optional<Card> activeCard(String idNoHash);

    /** The card in effect of a 信息卡编号. */
    Optional<Card> activeCardOf(String number);

    /**
     * @param number 信息卡编号
     * @param name 姓名, as it is on the card
     * @param category PRA-C1
     * @param certNo 职业类资格证书编号, or null
     * @param personHash {@link org.anju.api.secret.Secrets#hash} of the holder's identity number
     */
    record Card(
            long id,
            String number,
            String name,
            long institutionId,
            String institutionName,
            String division,
            String category,
            String certNo,
            String personHash) {}
}
