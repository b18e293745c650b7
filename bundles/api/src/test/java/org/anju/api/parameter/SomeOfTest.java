package org.anju.api.parameter;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.List;
import org.junit.Test;

public class SomeOfTest {
    private final Parameter<List<String>> papers =
            Parameter.someOf("contract.papers", List.of("委托书"), List.of("委托书", "权属证明", "其他"), "须上传的要件");

    @Test
    public void whateverCommaStandsBetweenThem() {
        for (String text : List.of("委托书,其他", " 委托书， 其他 ", "委托书、其他")) {
            assertEquals(List.of("委托书", "其他"), papers.parse().apply(text));
        }
        assertEquals(List.of(), papers.parse().apply(" "));
    }

    /** What is asked for and does not exist, nobody could upload. */
    @Test
    public void whatIsNoneOfThemIsRefused() {
        for (String text : List.of("委托", "委托书,,其他", "委托书;其他", ",其他")) {
            assertThrows(text, UnfitValue.class, () -> papers.parse().apply(text));
        }
    }
}
