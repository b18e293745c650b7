package org.anju.contract.rest;

import org.anju.api.rest.Field;
import org.anju.contract.model.Party;
import org.anju.contract.model.PartyRole;

/** 实际居住人 in JSON. The number goes out masked, as in {@link PartyBody}. */
public record OccupantBody(
        @Field("读到的id；新增的不填") Long id,
        @Field(value = "姓名，提交时必填", max = 50) String name,
        @Field("证件类型代码，默认01") String idType,
        @Field(value = "证件号码，提交时必填", max = 30) String idNo,
        @Field(value = "与承租人的关系", max = 20) String relation) {
    Party party() {
        return new Party(
                id, PartyRole.OCCUPANT, name, idType, idNo, null, null, null, null, null, null, null, relation, false);
    }

    static OccupantBody of(Party party) {
        return new OccupantBody(party.id(), party.name(), party.idType(), party.idNo(), party.relation());
    }
}
