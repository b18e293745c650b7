package org.anju.listing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * 租赁房源核验告知单 (LST-F2), as its page and its PDF show it.
 *
 * @param owner 权利人, masked
 * @param mortgaged 有 or 无; null where no register was asked
 * @param let 已出租 or 未出租, as it was when the house was verified
 * @param qrCode SVG
 * @param state name of its state now
 */
public record NoticeFacts(
        String code,
        String result,
        String state,
        String stateLabel,
        String address,
        String part,
        String unitNo,
        BigDecimal area,
        String plannedUse,
        String owner,
        String ownership,
        String mortgaged,
        String seized,
        String disputed,
        String let,
        LocalDate letUntil,
        Instant verifiedAt,
        LocalDate validUntil,
        String channel,
        String requester,
        String entrustNo,
        String remark,
        String checkUrl,
        String qrCode,
        Instant printedAt,
        String operator) {}
