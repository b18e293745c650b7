package org.anju.contract.rest;

import org.anju.api.rest.Field;
import org.anju.contract.model.Party;
import org.anju.contract.model.PartyRole;

/** 出租人 or 承租人 in JSON. Numbers and phones go out masked; a mask that comes back unchanged, with the id, means: as it is stored. */
public record PartyBody(
        @Field("读到的id；新增的不填") Long id,
        @Field(value = "姓名或名称，提交时必填", max = 100) String name,
        @Field("证件类型代码，默认01；见/api/v1/platform/dicts/identity.type") String idType,
        @Field(value = "证件号码，提交时必填", max = 30) String idNo,
        @Field("联系电话，提交时必填") String phone,
        @Field(value = "地址", max = 200) String address,
        @Field("出租人性质，出租人提交时必填；见/api/v1/platform/dicts/contract.lessor_nature") String nature,
        @Field("代理人姓名；未满18周岁的承租人须填其法定代理人") String agentName,
        @Field("代理人证件类型代码，默认01") String agentIdType,
        @Field(value = "代理人证件号码", max = 30) String agentIdNo,
        @Field("代理人电话") String agentPhone,
        @Field("已核对身份证件原件，签约时须为true") Boolean idChecked) {
    Party party(PartyRole role) {
        return new Party(
                id,
                role,
                name,
                idType,
                idNo,
                phone,
                address,
                nature,
                agentName,
                agentIdType,
                agentIdNo,
                agentPhone,
                null,
                Boolean.TRUE.equals(idChecked));
    }

    static PartyBody of(Party party) {
        return new PartyBody(
                party.id(),
                party.name(),
                party.idType(),
                party.idNo(),
                party.phone(),
                party.address(),
                party.nature(),
                party.agentName(),
                party.agentIdType(),
                party.agentIdNo(),
                party.agentPhone(),
                party.idChecked());
    }
}
