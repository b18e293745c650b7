package org.anju.listing.rest;

import java.math.BigDecimal;
import org.anju.api.rest.Field;
import org.anju.listing.model.Request;

/** What clients send. */
public final class Requests {
    private Requests() {}

    /** LST-F1 */
    public record Verification(
            @Field(value = "房屋区域，区划代码", required = true) String divisionCode,
            @Field(value = "证件类型，字典listing.cert_type", required = true) String certType,
            @Field(value = "产权证号", required = true, min = 2, max = 60) String certNo,
            @Field(value = "产权人姓名或单位名称", required = true, min = 2, max = 100) String ownerName,
            @Field("产权人证件类型，字典identity.type，默认01") String ownerIdType,
            @Field(value = "产权人证件号", required = true, max = 30) String ownerIdNo,
            @Field(
                            value = "出租部位：1 整套（默认），2 分间",
                            oneOf = {"1", "2"})
                    String rentPart,
            @Field(value = "房间号，分间时必填", max = 50) String roomNo,
            @Field("房间用途，分间时必填，字典listing.room_use") String roomUse,
            @Field("房间面积（平方米），分间时必填") BigDecimal roomArea,
            @Field("居住人数，分间时必填") Integer maxPersons,
            @Field(value = "模糊坐落，公开显示", max = 100) String fuzzyAddress,
            @Field(value = "委托合同编号", max = 50) String entrustNo,
            @Field(
                            value = "核验渠道，仅用于有多个渠道授权的接口客户端",
                            oneOf = {"SHARED", "ENTERPRISE", "MARKET"})
                    String channel) {
        Request request() {
            return new Request(
                    divisionCode,
                    certType,
                    certNo,
                    ownerName,
                    ownerIdType,
                    ownerIdNo,
                    rentPart,
                    roomNo,
                    roomUse,
                    roomArea,
                    maxPersons,
                    fuzzyAddress,
                    entrustNo);
        }
    }

    /** A step without an opinion. */
    public record Step(@Field(value = "读到的版本号", required = true) Integer version) {}

    /** 人工核验. */
    public record Decision(
            @Field(
                            value = "核验结果：PASS 通过，REJECT 不通过",
                            required = true,
                            oneOf = {"PASS", "REJECT"})
                    String action,
            @Field(value = "读到的版本号", required = true) Integer version,
            @Field(value = "审核意见，不通过时必填", max = 500) String opinion) {}

    /** 依职权失效. */
    public record Invalidation(
            @Field(value = "读到的版本号", required = true) Integer version,
            @Field(value = "原因", required = true, max = 500) String reason) {}

    /** Import of the property register. */
    public record Import(@Field(value = "上传的工作簿（kind=workbook）的id", required = true) String fileId) {}
}
