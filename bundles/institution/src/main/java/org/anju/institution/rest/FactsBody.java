package org.anju.institution.rest;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anju.api.rest.Field;
import org.anju.api.rest.FieldTable;
import org.anju.institution.model.Attachment;
import org.anju.institution.model.AttachmentKind;
import org.anju.institution.model.Broker;
import org.anju.institution.model.FactField;
import org.anju.institution.model.Facts;

/**
 * The facts of an institution in JSON (INS-F1); the names are those of the specification. Dates are {@code yyyy-MM-dd}, numbers are
 * texts. Personal data goes out masked; a masked value that comes back unchanged means: as it is stored.
 */
@FieldTable(FactField.class)
public record FactsBody(
        String name,
        String licenseNo,
        String instType,
        Boolean branch,
        String headLicenseNo,
        String divisionCode,
        String regAddress,
        String bizAddress,
        String legalPerson,
        String legalPersonIdNo,
        String legalPersonPhone,
        String regCapital,
        String establishedOn,
        String licenseIssuedOn,
        String licenseValidTo,
        String bizScope,
        String bizMode,
        String fundBank,
        String fundAccountName,
        String fundAccountNo,
        String shortName,
        String contactName,
        String contactPhone,
        String contactIdNo,
        String premises,
        String lng,
        String lat,
        String remark,
        @Field("专业人员清单") List<BrokerBody> brokers,
        @Field("附件，提交时须有营业执照照片（licensePhoto）") List<AttachmentBody> attachments) {

    /** A qualified person. */
    public record BrokerBody(
            @Field(value = "专业人员姓名", required = true, min = 2, max = 50) String name,
            @Field(value = "专业人员身份证号", required = true) String idNo,
            @Field("证书类型，代码见/api/v1/platform/dicts/institution.broker_certificate") String certType,
            @Field(value = "证书编号", max = 60) String certNo) {
        static BrokerBody of(Broker broker) {
            return new BrokerBody(broker.name(), broker.idNo(), broker.certType(), broker.certNo());
        }

        private Broker broker() {
            return new Broker(name, idNo, certType, certNo);
        }
    }

    /**
     * A file.
     *
     * @param kind {@code licensePhoto, legalIdPhoto, authLetter, premisesProof, brokerCertificate, logo, other}
     * @param fileId id that the upload gave
     * @param name read-only
     * @param type read-only
     * @param size read-only
     */
    public record AttachmentBody(
            @Field(
                            value = "类别：营业执照照片、法人身份证照片、公司委托书、经营场所证明、专业人员证书、企业LOGO、其他要件",
                            required = true,
                            oneOf = {
                                "licensePhoto",
                                "legalIdPhoto",
                                "authLetter",
                                "premisesProof",
                                "brokerCertificate",
                                "logo",
                                "other"
                            })
                    String kind,
            @Field(value = "上传文件（/api/v1/platform/files）得到的id", required = true) String fileId,
            @Field("文件名，只读") String name,
            @Field("文件类型，只读") String type,
            @Field("字节数，只读") Long size) {
        static AttachmentBody of(Attachment file) {
            return new AttachmentBody(file.kind().json(), file.fileId(), file.name(), file.type(), file.size());
        }

        private Attachment file() {
            AttachmentKind known = AttachmentKind.ofJson(kind).orElse(AttachmentKind.OTHER);
            return new Attachment(known, fileId, name, type, 0);
        }
    }

    Facts facts() {
        Map<FactField, String> values = new EnumMap<>(FactField.class);
        values.put(FactField.NAME, name);
        values.put(FactField.LICENSE_NO, licenseNo);
        values.put(FactField.INST_TYPE, instType);
        values.put(FactField.BRANCH, branch == null ? null : branch.toString());
        values.put(FactField.HEAD_LICENSE_NO, headLicenseNo);
        values.put(FactField.DIVISION, divisionCode);
        values.put(FactField.REG_ADDRESS, regAddress);
        values.put(FactField.BIZ_ADDRESS, bizAddress);
        values.put(FactField.LEGAL_PERSON, legalPerson);
        values.put(FactField.LEGAL_PERSON_ID_NO, legalPersonIdNo);
        values.put(FactField.LEGAL_PERSON_PHONE, legalPersonPhone);
        values.put(FactField.REG_CAPITAL, regCapital);
        values.put(FactField.ESTABLISHED_ON, establishedOn);
        values.put(FactField.LICENSE_ISSUED_ON, licenseIssuedOn);
        values.put(FactField.LICENSE_VALID_TO, licenseValidTo);
        values.put(FactField.BIZ_SCOPE, bizScope);
        values.put(FactField.BIZ_MODE, bizMode);
        values.put(FactField.FUND_BANK, fundBank);
        values.put(FactField.FUND_ACCOUNT_NAME, fundAccountName);
        values.put(FactField.FUND_ACCOUNT_NO, fundAccountNo);
        values.put(FactField.SHORT_NAME, shortName);
        values.put(FactField.CONTACT_NAME, contactName);
        values.put(FactField.CONTACT_PHONE, contactPhone);
        values.put(FactField.CONTACT_ID_NO, contactIdNo);
        values.put(FactField.PREMISES, premises);
        values.put(FactField.LNG, lng);
        values.put(FactField.LAT, lat);
        values.put(FactField.REMARK, remark);
        return new Facts(
                values,
                present(brokers).stream().map(BrokerBody::broker).toList(),
                present(attachments).stream().map(AttachmentBody::file).toList());
    }

    private static <T> List<T> present(List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }

    static FactsBody of(Facts facts) {
        return new FactsBody(
                facts.get(FactField.NAME),
                facts.get(FactField.LICENSE_NO),
                facts.get(FactField.INST_TYPE),
                facts.get(FactField.BRANCH) == null ? null : facts.branch(),
                facts.get(FactField.HEAD_LICENSE_NO),
                facts.get(FactField.DIVISION),
                facts.get(FactField.REG_ADDRESS),
                facts.get(FactField.BIZ_ADDRESS),
                facts.get(FactField.LEGAL_PERSON),
                facts.get(FactField.LEGAL_PERSON_ID_NO),
                facts.get(FactField.LEGAL_PERSON_PHONE),
                facts.get(FactField.REG_CAPITAL),
                facts.get(FactField.ESTABLISHED_ON),
                facts.get(FactField.LICENSE_ISSUED_ON),
                facts.get(FactField.LICENSE_VALID_TO),
                facts.get(FactField.BIZ_SCOPE),
                facts.get(FactField.BIZ_MODE),
                facts.get(FactField.FUND_BANK),
                facts.get(FactField.FUND_ACCOUNT_NAME),
                facts.get(FactField.FUND_ACCOUNT_NO),
                facts.get(FactField.SHORT_NAME),
                facts.get(FactField.CONTACT_NAME),
                facts.get(FactField.CONTACT_PHONE),
                facts.get(FactField.CONTACT_ID_NO),
                facts.get(FactField.PREMISES),
                facts.get(FactField.LNG),
                facts.get(FactField.LAT),
                facts.get(FactField.REMARK),
                facts.brokers().stream().map(BrokerBody::of).toList(),
                facts.attachments().stream().map(AttachmentBody::of).toList());
    }
}
