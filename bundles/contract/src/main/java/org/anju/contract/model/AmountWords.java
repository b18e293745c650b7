package org.anju.contract.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts as contracts write them in words (人民币大写): 3500.50 is 叁仟伍佰元伍角整. */
public final class AmountWords {
    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final int TEN_THOUSAND = 10_000;

    private AmountWords() {}

    /** @param amount below a hundred million, not negative */
    public static String of(BigDecimal amount) {
        long cents = amount.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
        long yuan = cents / 100;
        int jiao = (int) (cents / 10 % 10);
        int fen = (int) (cents % 10);
        String whole = yuan == 0 && cents > 0 ? "" : whole(yuan) + "元";
        if (jiao == 0 && fen == 0) {
            return whole + "整";
        }
        String tenths = jiao == 0 ? (yuan == 0 ? "" : "零") : DIGITS.charAt(jiao) + "角";
        return whole + tenths + (fen == 0 ? "整" : DIGITS.charAt(fen) + "分");
    }

    private static String whole(long yuan) {
        if (yuan < TEN_THOUSAND) {
            return yuan == 0 ? "零" : group((int) yuan);
        }
        int low = (int) (yuan % TEN_THOUSAND);
        String rest = low == 0 ? "" : (low < TEN_THOUSAND / 10 ? "零" : "") + group(low);
        return group((int) (yuan / TEN_THOUSAND)) + "万" + rest;
    }

    /** Of 1 to 9999. */
    private static String group(int number) {
        StringBuilder words = new StringBuilder();
        boolean gap = false;
        for (int place = PLACES.length - 1; place >= 0; place--) {
            int digit = number / (int) Math.pow(10, place) % 10;
            if (digit > 0) {
                words.append(gap ? "零" : "").append(DIGITS.charAt(digit)).append(PLACES[place]);
            }
            gap = digit == 0 && !words.isEmpty();
        }
        return words.toString();
    }
}
