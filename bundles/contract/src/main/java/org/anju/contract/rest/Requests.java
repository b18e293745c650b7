package org.anju.contract.rest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.anju.api.listing.ListingVerifier.Order;
import org.anju.api.rest.Body;
import org.anju.api.rest.Field;
import org.anju.api.rest.PageQuery;
import org.anju.contract.Revocation;
import org.anju.contract.model.Content;
import org.anju.contract.model.Party;
import org.anju.contract.model.PartyRole;

/** What clients send. */
public final class Requests {
    private Requests() {}

    /** 房源核验 (LST-F1). */
    public record Verify(
            @Field(value = "房屋区域，六位区划代码", required = true) String division,
            @Field(value = "权属证明类型，见/api/v1/platform/dicts/listing.cert_type", required = true) String certType,
            @Field(value = "产权证号", required = true, min = 2, max = 60) String certNo,
            @Field(value = "产权人姓名", required = true, min = 2, max = 100) String ownerName,
            @Field("产权人证件类型，默认01") String ownerIdType,
            @Field(value = "产权人证件号", required = true, max = 30) String ownerIdNo,
            @Field(
                            value = "出租部位：1整套（默认），2分间",
                            oneOf = {"1", "2"})
                    String rentPart,
            @Field(value = "房间号，分间时必填", max = 50) String roomNo,
            @Field("房间用途，分间时必填") String roomUse,
            @Field("房间面积，分间时必填") BigDecimal roomArea,
            @Field("居住人数，分间时必填") Integer maxPersons,
            @Field(value = "模糊坐落，公开显示；默认由坐落得出", min = 2, max = 100) String fuzzyAddress,
            @Field(value = "委托合同编号", min = 2, max = 50) String entrustNo) {
        Order order() {
            return new Order(
                    division,
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

    /** 受理网签, 下一步 after the verification. */
    public record Begin(
            @Field(value = "房源核验码", max = 40) String verificationCode, @Field("未核验的房屋；仅在不要求房源核验时可用") HouseBody house) {}

    /** 保存 */
    public record Save(
            @Field(value = "读到的版本号", required = true) Integer version,
            @Field(value = "合同信息", required = true) TermsBody terms,
            @Field("出租人，1至10人") List<PartyBody> lessors,
            @Field("承租人，1至10人") List<PartyBody> lessees,
            @Field("实际居住人，最多20人") List<OccupantBody> occupants) {
        /** So many of a list are read; one more tells that there are too many. */
        private static final int MOST = 21;

        Content content() {
            List<Party> parties = new ArrayList<>();
            add(parties, lessors, body -> body.party(PartyRole.LESSOR));
            add(parties, lessees, body -> body.party(PartyRole.LESSEE));
            add(parties, occupants, OccupantBody::party);
            return new Content(Body.given(terms).terms(), parties);
        }

        private static <B> void add(List<Party> parties, List<B> bodies, Function<B, Party> read) {
            if (bodies == null) {
                return;
            }
            for (B body : bodies.subList(0, Math.min(bodies.size(), MOST))) {
                parties.add(read.apply(body));
            }
        }
    }

    /** A step without more. */
    public record Step(@Field(value = "读到的版本号", required = true) Integer version) {}

    /** 要件上传 */
    public record Attach(
            @Field(value = "读到的版本号", required = true) Integer version,
            @Field(value = "要件类型，见/api/v1/platform/dicts/contract.attachment", required = true) String kind,
            @Field(value = "上传文件（kind=paper）得到的id", required = true) String fileId) {}

    /** 撤销 */
    public record Revoke(
            @Field(value = "读到的版本号", required = true) Integer version,
            @Field(value = "撤销原因", required = true, max = 500) String reason,
            @Field(value = "解约日期，签约日期至今天", required = true) String revokedOn,
            @Field(value = "双方签署的解约协议，上传文件（kind=paper）得到的id", required = true) String agreementFileId) {
        Revocation revocation() {
            return new Revocation(reason, revokedOn, agreementFileId);
        }
    }

    /** Looks a party up by number; in the body, so that it stands in no log. */
    public record PartySearch(
            @Field(value = "证件号码", required = true) String idNo,
            @Field("页码，从1起") Integer page,
            @Field("每页条数：10、20、50或100") Integer size) {
        PageQuery pages() {
            return new PageQuery(page == null ? 1 : page, size == null ? 10 : size);
        }
    }
}
