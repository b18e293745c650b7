package org.anju.institution;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.account.InstitutionAccounts.Credentials;
import org.anju.api.code.Divisions;
import org.anju.api.domain.DemoData;
import org.anju.api.file.FileKind;
import org.anju.api.file.Files;
import org.anju.api.file.StoredFile;
import org.anju.api.value.CreditCode;
import org.anju.api.value.ResidentId;
import org.anju.institution.model.Attachment;
import org.anju.institution.model.AttachmentKind;
import org.anju.institution.model.FactField;
import org.anju.institution.model.Facts;
import org.anju.institution.model.FilingAction;
import org.anju.institution.model.Permissions;
import org.anju.institution.store.FilingRow;
import org.anju.institution.store.FilingRows;
import org.anju.institution.store.InstitutionRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Demonstration institutions: those of the manuals' own tables, brought in through the procedure like any other. */
@Component(service = DemoData.class)
public final class DemoInstitutions implements DemoData {
    private static final Caller DEMO =
            Caller.operations("demo", "演示数据", Set.of(Permissions.VIEW, Permissions.CREATE, Permissions.REVIEW));

    private static final List<Example> EXAMPLES = List.of(
            new Example("测试房地产经纪中心测试", "01", "张三", "小红", FilingAction.PASS),
            new Example("测试房地交易中心测试", "01", "宋洪海", "陈明", FilingAction.PASS),
            new Example("冀北房地交易中心商试", "01", "陈明", "朱195", FilingAction.PASS),
            new Example("山东名洋保温节能工程有限公司", "04", "张三三", "李1", FilingAction.PASS),
            new Example("安居住房租赁示范有限公司", "02", "张三", "小明51", FilingAction.SUBMIT),
            new Example("安居房地产经纪示范有限公司", "01", "小红", "朱194", FilingAction.RETURN),
            new Example("安居房地产经纪示范有限公司第一分公司", "01", "朱196", "朱200", FilingAction.SAVE));

    private final Callers callers;
    private final Divisions divisions;
    private final Files files;
    private final Drafting drafting;
    private final FilingService filings;
    private final FilingRows rows;
    private final InstitutionRows institutions;
    private final AdminAccounts admins;

    /** @param upTo the last thing that is done with its filing */
    private record Example(String name, String type, String legalPerson, String contact, FilingAction upTo) {}

    @Activate
    public DemoInstitutions(
            @Reference Callers callers,
            @Reference Divisions divisions,
            @Reference Files files,
            @Reference Drafting drafting,
            @Reference FilingService filings,
            @Reference FilingRows rows,
            @Reference InstitutionRows institutions,
            @Reference AdminAccounts admins) {
        this.callers = callers;
        this.divisions = divisions;
        this.files = files;
        this.drafting = drafting;
        this.filings = filings;
        this.rows = rows;
        this.institutions = institutions;
        this.admins = admins;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean occupied() {
        return !institutions.none();
    }

    @Override
    public List<String> fill() {
        return callers.as(DEMO, () -> {
            List<String> districts = districts();
            StoredFile licence = files.put("营业执照.png", FileKind.PAPER, new ByteArrayInputStream(picture()));
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < EXAMPLES.size(); i++) {
                Example example = EXAMPLES.get(i);
                Facts facts = facts(example, i, districts.get(i % districts.size()), licence);
                long id = drafting.begin(facts);
                Credentials admin = example.upTo() == FilingAction.PASS ? admins.generate(id) : null;
                move(id, example.upTo());
                if (admin != null) {
                    // Where institutions enter with their mobile the login is it, masked; the demonstration's is
                    // nobody's.
                    String login = admin.login().contains("*") ? facts.get(FactField.CONTACT_PHONE) : admin.login();
                    lines.add("机构端 " + example.name() + "管理员：" + login + "，初始密码 " + admin.password());
                }
            }
            return lines;
        });
    }

    /** Districts of the deployment that may be chosen. */
    private List<String> districts() {
        List<String> chosen = new ArrayList<>();
        for (var division : divisions.below(null)) {
            if (!division.code().endsWith("00")) {
                chosen.add(division.code());
            } else {
                divisions.below(division.code()).forEach(lower -> chosen.add(lower.code()));
            }
        }
        return chosen.stream().filter(divisions::selectable).toList();
    }

    private void move(long id, FilingAction upTo) {
        if (upTo == FilingAction.SAVE) {
            return;
        }
        filings.submit(id, version(id));
        boolean open = rows.find(id).map(f -> !f.state().over()).orElse(false);
        if (open && upTo != FilingAction.SUBMIT) {
            filings.review(id, upTo, version(id), upTo == FilingAction.RETURN ? "营业执照照片不清晰，请重新上传" : null);
        }
    }

    private Integer version(long id) {
        return rows.find(id).map(FilingRow::version).orElseThrow();
    }

    private static Facts facts(Example example, int number, String district, StoredFile licence) {
        Map<FactField, String> values = new EnumMap<>(FactField.class);
        values.put(FactField.NAME, example.name());
        values.put(FactField.LICENSE_NO, license(district, number));
        values.put(FactField.INST_TYPE, example.type());
        values.put(FactField.DIVISION, district);
        values.put(FactField.REG_ADDRESS, "示范路" + (number + 1) + "号");
        values.put(FactField.BIZ_ADDRESS, "示范路" + (number + 1) + "号一层");
        values.put(FactField.LEGAL_PERSON, example.legalPerson());
        values.put(FactField.LEGAL_PERSON_ID_NO, idNo(district, number));
        values.put(FactField.BIZ_SCOPE, "房地产经纪；住房租赁");
        values.put(FactField.CONTACT_NAME, example.contact());
        values.put(FactField.CONTACT_PHONE, "1370000000" + number);
        return new Facts(
                values,
                List.of(),
                List.of(new Attachment(
                        AttachmentKind.LICENSE_PHOTO, licence.id(), licence.name(), licence.type(), licence.size())));
    }

    private static String license(String district, int number) {
        String body = "91" + district + "MADEM000" + number;
        return body + CreditCode.checkCharacter(body);
    }

    private static String idNo(String district, int number) {
        String body = district + "199003070" + (number + 1) + "1";
        return body + ResidentId.checkCharacter(body);
    }

    /** A plain sheet with a frame and lines, as a licence looks from afar. */
    private static byte[] picture() {
        BufferedImage image = new BufferedImage(800, 560, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0xFFFDF5));
        graphics.fillRect(0, 0, 800, 560);
        graphics.setColor(new Color(0xB08D57));
        graphics.drawRect(24, 24, 751, 511);
        for (int line = 0; line < 8; line++) {
            graphics.fillRect(90, 140 + line * 45, 420 - line % 3 * 60, 6);
        }
        graphics.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
