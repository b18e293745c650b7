package org.anju.institution.rest;

import java.time.Instant;
import java.util.List;
import org.anju.api.procedure.Procedures.AllowedAction;
import org.anju.api.rest.Field;
import org.anju.institution.StoresService;
import org.anju.institution.model.StoreFacts;

/** A store (门店, INS-F2) in JSON; what is read-only is ignored when it is sent. */
public record StoreBody(
        Long id,
        @Field("读到的版本号，修改时必填") Integer version,
        String state,
        String stateLabel,
        String stateTone,
        List<AllowedAction> actions,
        Long institutionId,
        @Field(value = "公司门店名称", required = true, min = 2, max = 100) String name,
        @Field(value = "营业执照号码，18位统一社会信用代码或15位旧注册号", required = true) String licenseNo,
        @Field(value = "所在区域，六位区划代码", required = true) String divisionCode,
        String divisionName,
        @Field(value = "经营地址", max = 200) String address,
        @Field(value = "负责人姓名", max = 50) String principal,
        @Field("负责人身份证号") String principalIdNo,
        @Field(value = "经办人姓名", required = true, min = 2, max = 50) String contactName,
        @Field(value = "经办人电话", required = true) String contactPhone,
        @Field("经度，十进制度数，和纬度一起填写") String lng,
        @Field("纬度") String lat,
        Instant createdAt) {
    StoreFacts facts() {
        return new StoreFacts(
                name, licenseNo, divisionCode, address, principal, principalIdNo, contactName, contactPhone, lng, lat);
    }

    static StoreBody of(StoresService.Shown shown, Named names) {
        StoreFacts facts = shown.facts();
        return new StoreBody(
                shown.row().id(),
                shown.row().version(),
                shown.row().state().name(),
                shown.row().state().label(),
                shown.row().state().tone().name(),
                shown.actions(),
                shown.row().institutionId(),
                facts.name(),
                facts.licenseNo(),
                facts.division(),
                names.division(facts.division()),
                facts.address(),
                facts.principal(),
                facts.principalIdNo(),
                facts.contactName(),
                facts.contactPhone(),
                facts.lng(),
                facts.lat(),
                shown.row().createdAt());
    }
}
