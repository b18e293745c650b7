package org.anju.institution.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.anju.api.problem.Check;
import org.anju.api.problem.FieldProblem;
import org.anju.api.value.Days;

/**
 * Checks the facts of an application page by page (下一步, INS-R02, INS-R07, INS-R08): all field errors of a page together, with the
 * messages of §2.6.
 */
public final class FactsCheck {
    /** Base data, personnel and premises, attachments and confirmation. */
    public static final int PAGES = 3;

    private static final int MOST_FILES = 20;
    private static final int MOST_BROKERS = 200;

    private final FilingRules rules;
    private final FormCheck forms;

    public FactsCheck(FilingRules rules) {
        this.rules = rules;
        this.forms = new FormCheck(rules);
    }

    /** What a draft needs (INS-T01): name and licence number, and nothing that cannot be stored. */
    public List<FieldProblem> draft(Facts facts) {
        Check check = new Check();
        required(check, facts, FactField.NAME);
        required(check, facts, FactField.LICENSE_NO);
        forms.check(check, FactField.NAME, facts.name());
        forms.check(check, FactField.LICENSE_NO, facts.licenseNo());
        facts.values().forEach((field, value) -> {
            if (field != FactField.NAME && field != FactField.LICENSE_NO) {
                forms.draft(check, field, value);
            }
        });
        if (facts.division() != null) {
            forms.check(check, FactField.DIVISION, facts.division());
        }
        brokerTexts(check, facts.brokers());
        return check.problems();
    }

    /** All errors of a page, 1 to {@link #PAGES}. */
    public List<FieldProblem> page(int page, Facts facts) {
        Check check = new Check();
        for (FactField field : FactField.values()) {
            if (field.page() == page) {
                if (field.required()) {
                    required(check, facts, field);
                }
                forms.check(check, field, facts.get(field));
            }
        }
        switch (page) {
            case 1 -> base(check, facts);
            case 2 -> brokers(check, facts);
            default -> attachments(check, facts);
        }
        return check.problems();
    }

    /** All errors of all pages, for 提交. */
    public List<FieldProblem> whole(Facts facts) {
        List<FieldProblem> problems = new ArrayList<>();
        for (int page = 1; page <= PAGES; page++) {
            problems.addAll(page(page, facts));
        }
        return problems;
    }

    /** What the user should look at again, and may leave (INS-R07 for agencies). */
    public List<FieldProblem> warnings(Facts facts) {
        Check check = new Check();
        String scope = facts.get(FactField.BIZ_SCOPE);
        if (CodeTables.AGENCY.equals(facts.type())
                && scope != null
                && !rules.agencyKeyword().isEmpty()) {
            check.that(
                    scope.contains(rules.agencyKeyword()),
                    FactField.BIZ_SCOPE.json(),
                    "经营范围未包含“" + rules.agencyKeyword() + "”，请核对");
        }
        return check.problems();
    }

    private void base(Check check, Facts facts) {
        String scope = facts.get(FactField.BIZ_SCOPE);
        if (CodeTables.RENTAL.equals(facts.type()) && scope != null) {
            check.that(
                    scope.contains(rules.rentalKeyword()),
                    FactField.BIZ_SCOPE.json(),
                    "经营范围应包含“" + rules.rentalKeyword() + "”");
        }
        if (facts.branch()) {
            required(check, facts, FactField.HEAD_LICENSE_NO);
            String head = facts.get(FactField.HEAD_LICENSE_NO);
            check.that(
                    head == null || !head.equalsIgnoreCase(facts.licenseNo()),
                    FactField.HEAD_LICENSE_NO.json(),
                    FactField.HEAD_LICENSE_NO.label() + "不能与本机构的相同");
        }
        if (rules.fundAccountRequired() && CodeTables.SUBLETTING.equals(facts.get(FactField.BIZ_MODE))) {
            required(check, facts, FactField.FUND_BANK);
            required(check, facts, FactField.FUND_ACCOUNT_NAME);
            required(check, facts, FactField.FUND_ACCOUNT_NO);
        }
        LocalDate founded = Days.parse(facts.get(FactField.ESTABLISHED_ON));
        LocalDate issued = Days.parse(facts.get(FactField.LICENSE_ISSUED_ON));
        LocalDate from = issued == null || founded != null && founded.isAfter(issued) ? founded : issued;
        check.ordered(FactField.LICENSE_VALID_TO.json(), from, Days.parse(facts.get(FactField.LICENSE_VALID_TO)));
    }

    private void brokers(Check check, Facts facts) {
        List<Broker> brokers = facts.brokers();
        check.that(brokers.size() >= rules.minBrokers(), "brokers", "专业人员不能少于" + rules.minBrokers() + "人");
        forms.place(check, facts.get(FactField.LNG), facts.get(FactField.LAT));
        brokerTexts(check, brokers);
        for (int i = 0; i < brokers.size(); i++) {
            Broker broker = brokers.get(i);
            String at = "brokers[" + i + "].";
            check.required(at + "name", "专业人员姓名", broker.name());
            check.required(at + "idNo", "专业人员身份证号", broker.idNo());
            String fault = broker.idNo() == null ? null : forms.idFault(broker.idNo());
            check.that(fault == null, at + "idNo", fault);
            check.code(at + "certType", "证书类型", broker.certType(), c -> rules.codeSelectable()
                    .test(CodeTables.BROKER_CERTIFICATE, c));
            boolean twice = broker.idNo() != null
                    && brokers.subList(0, i).stream()
                            .anyMatch(b -> broker.idNo().equals(b.idNo()));
            check.that(!twice, at + "idNo", "专业人员身份证号重复");
        }
    }

    private static void brokerTexts(Check check, List<Broker> brokers) {
        check.that(brokers.size() <= MOST_BROKERS, "brokers", "专业人员不能超过" + MOST_BROKERS + "人");
        for (int i = 0; i < brokers.size(); i++) {
            String at = "brokers[" + i + "].";
            String name = brokers.get(i).name();
            String idNo = brokers.get(i).idNo();
            if (name != null) {
                check.person(at + "name", "专业人员姓名", name);
            }
            check.optionalText(at + "idNo", "专业人员身份证号", idNo, 1, 18);
            check.matches(at + "idNo", "专业人员身份证号", idNo, number -> !number.contains("*"));
            check.optionalText(at + "certType", "证书类型", brokers.get(i).certType(), 1, 8);
            FormCheck.line(check, at + "certNo", "证书编号", brokers.get(i).certNo(), 1, 60);
        }
    }

    private void attachments(Check check, Facts facts) {
        List<Attachment> files = facts.attachments();
        check.that(has(files, AttachmentKind.LICENSE_PHOTO), "licensePhoto", "营业执照照片不能为空");
        if (rules.authLetterRequired()) {
            check.that(has(files, AttachmentKind.AUTH_LETTER), "authLetter", "请上传加盖公章的公司委托书");
            check.that(has(files, AttachmentKind.LEGAL_ID_PHOTO), "legalIdPhoto", "法人身份证照片不能为空");
        }
        check.that(files.size() <= MOST_FILES, "attachments", "要件不能超过" + MOST_FILES + "个");
        for (AttachmentKind kind : AttachmentKind.values()) {
            long count = files.stream().filter(f -> f.kind() == kind).count();
            check.that(count <= kind.most(), kind.json(), kind.label() + "不能超过" + kind.most() + "个");
        }
    }

    private static boolean has(List<Attachment> files, AttachmentKind kind) {
        return files.stream().anyMatch(f -> f.kind() == kind);
    }

    private static void required(Check check, Facts facts, FactField field) {
        check.required(field.json(), field.label(), facts.get(field));
    }
}
