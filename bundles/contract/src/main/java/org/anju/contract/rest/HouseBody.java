package org.anju.contract.rest;

import java.math.BigDecimal;
import org.anju.api.rest.Field;
import org.anju.contract.model.TypedHouse;

/** A house that is not verified, where the city lets such be signed. */
public record HouseBody(
        @Field(value = "房屋区域，六位区划代码", required = true) String division,
        @Field(value = "权属证明类型，见/api/v1/platform/dicts/listing.cert_type", required = true) String certType,
        @Field(value = "产权证号", required = true, min = 2, max = 60) String certNo,
        @Field(value = "不动产单元号", min = 28, max = 28) String unitNo,
        @Field(value = "坐落", required = true, min = 2, max = 200) String address,
        @Field(value = "建筑面积，平方米", required = true) BigDecimal area,
        @Field(value = "规划用途", required = true, max = 50) String use,
        @Field(
                        value = "出租部位：1整套（默认），2分间",
                        oneOf = {"1", "2"})
                String rentPart,
        @Field(value = "房间号，分间时必填", max = 50) String roomNo,
        @Field("房间用途，分间时必填；见/api/v1/platform/dicts/listing.room_use") String roomUse,
        @Field("房间面积，平方米，分间时必填") BigDecimal roomArea,
        @Field("居住人数，分间时必填") Integer maxPersons) {
    TypedHouse typed() {
        return new TypedHouse(
                division,
                certType,
                certNo,
                unitNo,
                address,
                area,
                use,
                rentPart,
                roomNo,
                roomUse,
                roomArea,
                maxPersons);
    }
}
