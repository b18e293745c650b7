package org.anju.institution;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.anju.institution.model.Attachment;
import org.anju.institution.model.AttachmentKind;
import org.anju.institution.model.FactField;
import org.anju.institution.model.Facts;

/** Facts that are right, with the numbers of the specification's appendix B. */
final class Samples {
    static final String LICENSE = "91310101MA1FL0001D";
    static final String OTHER_LICENSE = "91371000MA3C00012W";
    static final String THIRD_LICENSE = "91370102MA3D000239";

    private Samples() {}

    static Facts agency() {
        Map<FactField, String> values = new EnumMap<>(FactField.class);
        values.put(FactField.NAME, "上海安居房地产经纪有限公司");
        values.put(FactField.LICENSE_NO, LICENSE);
        values.put(FactField.INST_TYPE, "01");
        values.put(FactField.DIVISION, "310101");
        values.put(FactField.REG_ADDRESS, "上海市黄浦区人民大道1号");
        values.put(FactField.BIZ_ADDRESS, "上海市黄浦区人民大道1号");
        values.put(FactField.LEGAL_PERSON, "王建国");
        values.put(FactField.LEGAL_PERSON_ID_NO, "310101199003070019");
        values.put(FactField.BIZ_SCOPE, "房地产经纪；住房租赁");
        values.put(FactField.CONTACT_NAME, "李小红");
        values.put(FactField.CONTACT_PHONE, "13701111111");
        return new Facts(
                values, List.of(), List.of(new Attachment(AttachmentKind.LICENSE_PHOTO, "own-license", null, null, 0)));
    }
}
