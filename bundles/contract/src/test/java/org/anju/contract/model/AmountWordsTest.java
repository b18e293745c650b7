package org.anju.contract.model;

import static org.junit.Assert.assertEquals;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.Test;

public class AmountWordsTest {
    @Test
    public void amountsInWords() {
        Map.ofEntries(
                        Map.entry("0", "零元整"),
                        Map.entry("1", "壹元整"),
                        Map.entry("10", "壹拾元整"),
                        Map.entry("105", "壹佰零伍元整"),
                        Map.entry("1005", "壹仟零伍元整"),
                        Map.entry("3500.50", "叁仟伍佰元伍角整"),
                        Map.entry("3500.05", "叁仟伍佰元零伍分"),
                        Map.entry("3500.55", "叁仟伍佰元伍角伍分"),
                        Map.entry("0.55", "伍角伍分"),
                        Map.entry("0.05", "伍分"),
                        Map.entry("10000", "壹万元整"),
                        Map.entry("10050", "壹万零伍拾元整"),
                        Map.entry("100500", "壹拾万零伍佰元整"),
                        Map.entry("120034.5", "壹拾贰万零叁拾肆元伍角整"),
                        Map.entry("99999999.99", "玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"))
                .forEach((amount, words) -> assertEquals(amount, words, AmountWords.of(new BigDecimal(amount))));
    }
}
