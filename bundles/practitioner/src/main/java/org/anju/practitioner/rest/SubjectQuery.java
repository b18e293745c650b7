package org.anju.practitioner.rest;

import javax.ws.rs.QueryParam;
import org.anju.api.institution.InstitutionDirectory.Search;
import org.anju.api.rest.Field;
import org.anju.api.rest.ListFilter;
import org.anju.practitioner.model.CardState;
import org.anju.practitioner.store.CardFilter;

/** The filter of the lists of 从业主体, as a {@code @BeanParam}. */
public final class SubjectQuery {
    @Field(value = "名称或姓名的一部分，至少两个字", max = 100)
    @QueryParam("name")
    private String name;

    @Field("营业执照号码、备案证号或信息卡编号")
    @QueryParam("number")
    private String number;

    @Field("机构类型或人员类别")
    @QueryParam("type")
    private String type;

    @Field("状态")
    @QueryParam("state")
    private String state;

    @Field("区划代码，含其下级")
    @QueryParam("division")
    private String division;

    @Field("机构的id，仅用于门店和人员")
    @QueryParam("institutionId")
    private Long institutionId;

    Search search() {
        return new Search(
                ListFilter.namePart(name),
                ListFilter.text(number),
                ListFilter.text(type),
                ListFilter.text(state),
                ListFilter.division(division),
                institutionId);
    }

    CardFilter people() {
        return new CardFilter(
                null,
                ListFilter.of(CardState.class, "state", "状态", state),
                ListFilter.namePart(name),
                ListFilter.text(number),
                ListFilter.text(type),
                ListFilter.division(division),
                institutionId,
                null);
    }
}
