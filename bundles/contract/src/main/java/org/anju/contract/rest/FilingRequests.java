package org.anju.contract.rest;

import java.util.List;
import org.anju.api.rest.Field;
import org.anju.api.rest.ListFilter;
import org.anju.contract.filing.Applying.Start;
import org.anju.contract.filing.FilingEntry;
import org.anju.contract.model.VerifyBy;

/** What clients send about filings. */
public final class FilingRequests {
    private FilingRequests() {}

    /** 备案申请 */
    public record Begin(
            @Field(
                            value = "核验方式：CONTRACT_NO 租赁合同编号，CERT_NO 产权证号",
                            required = true,
                            oneOf = {"CONTRACT_NO", "CERT_NO"})
                    String verifyBy,
            @Field(value = "租赁合同编号；按产权证号核验且有多份合同时也须填写", max = 32) String contractNo,
            @Field("租赁合同的id，可代替租赁合同编号") Long contractId,
            @Field(value = "房源核验码，按产权证号核验时填写", max = 40) String verificationCode,
            @Field("未核验的房屋；仅在不要求房源核验时可用") HouseBody house,
            @Field("申请人，默认按成交方式；见/api/v1/platform/dicts/contract.filing_applicant") String applicant) {
        Start start() {
            return new Start(
                    ListFilter.of(VerifyBy.class, "verifyBy", "核验方式", verifyBy),
                    ListFilter.text(contractNo),
                    contractId,
                    ListFilter.text(verificationCode),
                    house == null ? null : house.typed(),
                    ListFilter.text(applicant));
        }
    }

    /** 保存 */
    public record Save(
            @Field(value = "读到的版本号", required = true) Integer version,
            @Field("申请人，见/api/v1/platform/dicts/contract.filing_applicant") String applicant,
            @Field("线下签订日期，补录的合同提交时必填") String signedOn,
            @Field(value = "申请原因，变更、延续、注销提交时必填", max = 500) String reason,
            @Field("变更或终止日期，变更、延续、注销提交时必填") String changedOn,
            @Field("注销依据，注销提交时必填；见/api/v1/platform/dicts/contract.filing_ground") String ground,
            @Field(
                            value = "单方注销的声明人：01 出租人，02 承租人",
                            oneOf = {"01", "02"})
                    String declaredBy,
            @Field("合同信息；补录、变更、延续时填写") TermsBody terms,
            @Field("出租人，1至10人") List<PartyBody> lessors,
            @Field("承租人，1至10人") List<PartyBody> lessees,
            @Field("实际居住人，最多20人") List<OccupantBody> occupants) {
        FilingEntry entry() {
            return new FilingEntry(
                    applicant,
                    signedOn,
                    reason,
                    changedOn,
                    ground,
                    declaredBy,
                    terms == null ? null : new Requests.Save(version, terms, lessors, lessees, occupants).content());
        }
    }

    /** 审核 */
    public record Review(
            @Field(
                            value = "审核结果：PASS 通过，RETURN 退回，REJECT 不予备案",
                            required = true,
                            oneOf = {"PASS", "RETURN", "REJECT"})
                    String action,
            @Field(value = "读到的版本号", required = true) Integer version,
            @Field(value = "审核意见，退回和不予备案时必填", max = 500) String opinion) {}

    /** 依职权撤销 */
    public record Revoke(
            @Field(value = "读到的版本号", required = true) Integer version,
            @Field(value = "撤销原因", required = true, max = 500) String reason) {}
}
