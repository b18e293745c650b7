package org.anju.practitioner.rest;

import javax.ws.rs.QueryParam;
import org.anju.api.rest.Field;
import org.anju.api.rest.ListFilter;
import org.anju.practitioner.model.CardState;
import org.anju.practitioner.store.CardFilter;

/** What every list of cards is filtered by, as a {@code @BeanParam}; each names the states that it takes. */
public final class CardQuery {
    @Field(value = "姓名的一部分，至少两个字", max = 50)
    @QueryParam("name")
    private String name;

    @Field("信息卡编号")
    @QueryParam("number")
    private String number;

    @Field("区划代码，含其下级")
    @QueryParam("division")
    private String division;

    @Field("人员类别")
    @QueryParam("category")
    private String category;

    @Field("机构的id")
    @QueryParam("institutionId")
    private Long institutionId;

    /** Of a request. */
    public CardQuery() {}

    /** Of a body. */
    CardQuery(String name, String number, String division, String category, Long institutionId) {
        this.name = name;
        this.number = number;
        this.division = division;
        this.category = category;
        this.institutionId = institutionId;
    }

    /** @param life which list, as {@link CardState#life} has it */
    CardFilter filter(String life, CardState state, Named names) {
        return new CardFilter(
                life,
                state,
                ListFilter.namePart(name),
                ListFilter.text(number),
                names.categoryFilter(category),
                ListFilter.division(division),
                institutionId,
                null);
    }

    /** The state of a name; 400 when there is none. */
    static CardState state(String name) {
        return ListFilter.of(CardState.class, "state", "状态", name);
    }
}
