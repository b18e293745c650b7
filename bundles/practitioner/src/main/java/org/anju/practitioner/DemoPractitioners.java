package org.anju.practitioner;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.access.DataScope;
import org.anju.api.domain.DemoData;
import org.anju.api.file.FileKind;
import org.anju.api.file.Files;
import org.anju.api.institution.InstitutionDirectory.Institution;
import org.anju.api.institution.InstitutionDirectory.Listed;
import org.anju.api.institution.InstitutionDirectory.Search;
import org.anju.api.value.NameGrams;
import org.anju.api.value.ResidentId;
import org.anju.practitioner.model.CardAction;
import org.anju.practitioner.model.CaseAction;
import org.anju.practitioner.model.Permissions;
import org.anju.practitioner.model.PersonFacts;
import org.anju.practitioner.model.PersonField;
import org.anju.practitioner.store.CardRow;
import org.anju.practitioner.store.CardRows;
import org.anju.practitioner.store.CaseRow;
import org.anju.practitioner.store.CaseRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Demonstration people: those of the manual's own lists, brought in through the procedures like any others. */
@Component(service = DemoData.class)
public final class DemoPractitioners implements DemoData {
    /** 从业人员查看 of the manual. */
    private static final Employer IN_EFFECT = new Employer(
            "冀北房地交易中心商试",
            "冀北房交",
            List.of("朱195", "朱194", "朱196", "朱200", "陈明", "朱3", "朱4", "朱5", "朱197"),
            CaseAction.ACTIVATE);

    /** 历史从业人员查看 of the manual. */
    private static final Employer OVER =
            new Employer("测试房地产经纪中心测试", "测试经纪", List.of("张三", "小红", "张三", "张三三", "李1", "陈明"), CaseAction.END);

    private static final Employer WAITING =
            new Employer("测试房地交易中心测试", "测试房交", List.of("宋洪海", "小明51"), CaseAction.SUBMIT);

    private final Callers callers;
    private final Institutions institutions;
    private final Files files;
    private final Brands brands;
    private final Drafting drafting;
    private final CaseService cases;
    private final CardService cards;
    private final CaseRows rows;
    private final CardRows cardRows;

    /** @param upTo the last thing that is done with its people; END: cancelled */
    private record Employer(String name, String shortName, List<String> people, CaseAction upTo) {}

    @Activate
    public DemoPractitioners(
            @Reference Callers callers,
            @Reference Institutions institutions,
            @Reference Files files,
            @Reference Brands brands,
            @Reference Drafting drafting,
            @Reference CaseService cases,
            @Reference CardService cards,
            @Reference CaseRows rows,
            @Reference CardRows cardRows) {
        this.callers = callers;
        this.institutions = institutions;
        this.files = files;
        this.brands = brands;
        this.drafting = drafting;
        this.cases = cases;
        this.cards = cards;
        this.rows = rows;
        this.cardRows = cardRows;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public boolean occupied() {
        return !rows.none();
    }

    @Override
    public List<String> fill() {
        Stream.of(IN_EFFECT, OVER, WAITING).forEach(this::fill);
        return List.of();
    }

    private void fill(Employer employer) {
        institution(employer.name())
                .ifPresent(institution -> callers.as(demo(institution.id()), () -> {
                    brands.save(0, employer.shortName(), picture("企业LOGO.png", FileKind.LOGO, 400, 400));
                    for (int i = 0; i < employer.people().size(); i++) {
                        move(
                                drafting.begin(person(employer.people().get(i), institution.division(), employer, i)),
                                employer.upTo());
                    }
                    return null;
                }));
    }

    private Optional<Institution> institution(String name) {
        Search search = new Search(NameGrams.key(name), null, null, null, null, null);
        return institutions.search(search, DataScope.everything(), 1, 10).items().stream()
                .map(Listed::institution)
                .filter(i -> i.name().equals(name) && i.active())
                .findFirst();
    }

    private static Caller demo(long institution) {
        return new Caller(
                0,
                "demo",
                "演示数据",
                "OPS",
                "SYSTEM",
                institution,
                null,
                "演示数据",
                DataScope.institution(institution),
                Set.of(),
                Set.of(
                        Permissions.VIEW,
                        Permissions.EDIT,
                        Permissions.SUBMIT,
                        Permissions.VERIFY,
                        Permissions.ACTIVATE),
                "local",
                null);
    }

    private void move(long id, CaseAction upTo) {
        cases.submit(id, version(id));
        if (upTo == CaseAction.SUBMIT) {
            return;
        }
        cases.verify(id, CaseAction.PASS, version(id), null);
        cases.activate(id, version(id));
        if (upTo == CaseAction.END) {
            long card = rows.find(id).map(CaseRow::cardId).orElseThrow();
            cards.step(
                    card,
                    CardAction.CANCEL_EX_OFFICIO,
                    cardRows.find(card).map(CardRow::version).orElseThrow(),
                    "已离职");
        }
    }

    private Integer version(long id) {
        return rows.find(id).map(CaseRow::version).orElseThrow();
    }

    private PersonFacts person(String name, String division, Employer employer, int number) {
        Map<PersonField, String> values = new EnumMap<>(PersonField.class);
        values.put(PersonField.NAME, name);
        values.put(PersonField.ID_NO, idNo(division, employer.upTo().ordinal() * 10 + number));
        values.put(
                PersonField.PHONE,
                "137" + String.format("%08d", 11_111_100 + employer.upTo().ordinal() * 10 + number));
        values.put(PersonField.PHOTO, picture("头像照片.png", FileKind.PORTRAIT, 413, 579));
        values.put(PersonField.CATEGORY, "03");
        values.put(PersonField.CERT_TYPE, "01");
        values.put(PersonField.CERT_NO, "6666a1a" + number);
        values.put(PersonField.POSITION, "店长");
        values.put(PersonField.STORE_NAME, "大场店");
        return new PersonFacts(values);
    }

    private static String idNo(String division, int number) {
        String body = division + "19920" + (1 + number % 9) + "11" + String.format("%03d", number + 1);
        return body + ResidentId.checkCharacter(body + "0");
    }

    /** A head and shoulders before a plain ground, or a mark; as a stored file. */
    private String picture(String name, FileKind kind, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(new Color(kind == FileKind.LOGO ? 0xFFFFFF : 0xDCE6F2));
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(new Color(0x2F5F98));
        graphics.fillOval(width / 4, height / 6, width / 2, height * 2 / 5);
        graphics.fillOval(width / 12, height * 3 / 5, width * 5 / 6, height);
        graphics.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return files.put(name, kind, new ByteArrayInputStream(out.toByteArray()))
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
