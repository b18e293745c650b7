package org.anju.listing.register;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.anju.api.code.Divisions;
import org.anju.api.listing.CertNo;
import org.anju.api.listing.Listing;
import org.anju.api.listing.PropertyRegister.Holder;
import org.anju.api.listing.PropertyRegister.Property;
import org.anju.api.sheet.Column;
import org.anju.api.sheet.SheetRow;
import org.anju.api.value.Names;
import org.anju.listing.model.CodeTables;
import org.anju.listing.model.Request;
import org.anju.listing.store.PropertyTable.Entry;
import org.anju.listing.store.PropertyTable.Kept;

/** Turns a row of the workbook into a certificate, or says in Chinese what is wrong with it. */
final class PropertyReader {
    private static final BigDecimal LARGEST = BigDecimal.valueOf(100_000);
    private static final Set<String> YES = Set.of("是", "有", "1", "true");
    private static final Set<String> NO = Set.of("", "否", "无", "0", "false");
    private static final int MOST_HOLDERS = 20;

    private final Divisions divisions;
    private final List<String> residentialUses;
    private final Map<String, String> divisionsByName;
    private final Map<String, String> certTypes =
            PropertyColumns.table(CodeTables.CERT_TYPE).codesByName();
    private final Map<String, String> ownerships =
            PropertyColumns.table(CodeTables.OWNERSHIP).codesByName();
    private final Map<String, String> titles =
            PropertyColumns.all().stream().collect(Collectors.toMap(Column::key, Column::title));

    /** What became of a row: exactly one of the two is there. */
    record Outcome(Entry entry, String reason) {}

    /** What is kept of a certificate that is there, where its cell is blank or the workbook has no such column: silence lifts no seizure. */
    private static final Map<String, Kept> KEPT = Map.of(
            PropertyColumns.UNIT_NO, Kept.UNIT_NO,
            PropertyColumns.OWNERSHIP, Kept.OWNERSHIP,
            PropertyColumns.MORTGAGED, Kept.MORTGAGED,
            PropertyColumns.SEIZED, Kept.SEIZED,
            PropertyColumns.DISPUTED, Kept.DISPUTED,
            PropertyColumns.UNLETTABLE, Kept.UNLETTABLE);

    PropertyReader(Divisions divisions, List<String> residentialUses) {
        this.divisions = divisions;
        this.residentialUses = residentialUses;
        this.divisionsByName = divisions.codesByName();
    }

    Outcome read(SheetRow row) {
        List<String> faults = new ArrayList<>();
        row.faults().forEach((key, message) -> faults.add(titles.get(key) + "：" + message));
        String division = division(row, faults);
        String certType = code(row, PropertyColumns.CERT_TYPE, certTypes, true, faults);
        String certNo = CertNo.normalise(required(row, PropertyColumns.CERT_NO, 80, faults));
        if (certNo != null && certType != null && !CertNo.fits(certType, certNo)) {
            faults.add("产权证号格式不正确");
        }
        Property property = property(row, faults);
        return faults.isEmpty()
                ? new Outcome(new Entry(division, certType, certNo, property, kept(row)), null)
                : new Outcome(null, String.join("；", faults));
    }

    private static Set<Kept> kept(SheetRow row) {
        return KEPT.entrySet().stream()
                .filter(column -> row.get(column.getKey()).isBlank())
                .map(Map.Entry::getValue)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Property property(SheetRow row, List<String> faults) {
        String unitNo = row.get(PropertyColumns.UNIT_NO).replaceAll("\\s", "");
        if (!unitNo.isEmpty() && !Listing.isUnitNo(unitNo)) {
            faults.add("不动产单元号格式不正确");
        }
        String use = required(row, PropertyColumns.USE, 50, faults);
        boolean byUse = row.get(PropertyColumns.RESIDENTIAL).isEmpty();
        return new Property(
                unitNo.isEmpty() ? null : unitNo,
                required(row, PropertyColumns.ADDRESS, 300, faults),
                area(row, faults),
                use,
                byUse
                        ? use != null && RegisterSettings.residential(use, residentialUses)
                        : flag(row, PropertyColumns.RESIDENTIAL, faults),
                holders(row, faults),
                code(row, PropertyColumns.OWNERSHIP, ownerships, false, faults),
                flag(row, PropertyColumns.MORTGAGED, faults),
                flag(row, PropertyColumns.SEIZED, faults),
                flag(row, PropertyColumns.DISPUTED, faults),
                flag(row, PropertyColumns.UNLETTABLE, faults));
    }

    private String division(SheetRow row, List<String> faults) {
        String text = required(row, PropertyColumns.DIVISION, 50, faults);
        String code = text == null ? null : divisionsByName.getOrDefault(text, text);
        if (code != null && !divisions.selectable(code)) {
            faults.add("房屋区域取值不在字典范围内");
        }
        return code;
    }

    private String required(SheetRow row, String key, int longest, List<String> faults) {
        String text = row.get(key);
        if (row.faults().containsKey(key)) {
            return null;
        }
        if (text.isEmpty()) {
            faults.add(titles.get(key) + "不能为空");
            return null;
        }
        if (text.length() > longest) {
            faults.add(titles.get(key) + "长度应为1-" + longest + "个字符");
        } else if (!Names.isName(text)) {
            faults.add(titles.get(key) + "格式不正确");
        }
        return text;
    }

    private String code(SheetRow row, String key, Map<String, String> byName, boolean must, List<String> faults) {
        String text = row.get(key);
        if (text.isEmpty()) {
            if (must && !row.faults().containsKey(key)) {
                faults.add(titles.get(key) + "不能为空");
            }
            return null;
        }
        String code = byName.getOrDefault(text, text);
        if (!byName.containsValue(code)) {
            faults.add(titles.get(key) + "取值不在字典范围内");
        }
        return code;
    }

    private BigDecimal area(SheetRow row, List<String> faults) {
        String text = row.get(PropertyColumns.AREA);
        if (!text.matches("\\d{1,6}(\\.\\d{1,2}0*)?")) {
            faults.add(text.isEmpty() ? "建筑面积不能为空" : "建筑面积格式不正确");
            return null;
        }
        BigDecimal area = new BigDecimal(text).setScale(2, java.math.RoundingMode.UNNECESSARY);
        if (area.signum() == 0 || area.compareTo(LARGEST) > 0) {
            faults.add("建筑面积格式不正确");
        }
        return area;
    }

    private boolean flag(SheetRow row, String key, List<String> faults) {
        String text = row.get(key);
        if (!YES.contains(text) && !NO.contains(text)) {
            faults.add(titles.get(key) + "应为是或否");
        }
        return YES.contains(text);
    }

    private List<Holder> holders(SheetRow row, List<String> faults) {
        List<String> names = parts(row, PropertyColumns.OWNERS);
        List<String> numbers = parts(row, PropertyColumns.OWNER_ID_NOS);
        List<String> types = parts(row, PropertyColumns.OWNER_ID_TYPES);
        boolean paired = names.size() == numbers.size() && (types.isEmpty() || types.size() == names.size());
        if (names.isEmpty() || !paired || names.size() > MOST_HOLDERS) {
            faults.add("权利人和权利人证件号应一一对应，1至" + MOST_HOLDERS + "个");
            return List.of();
        }
        boolean named = names.stream().allMatch(Names::isInstitution);
        boolean numbered = numbers.stream().allMatch(n -> n.matches("[\\p{L}\\p{Nd}（）()\\-]{1,30}"));
        boolean typed = types.stream().allMatch(type -> type.matches("\\d{2}"));
        if (!named || !numbered || !typed) {
            faults.add("权利人、证件类型或证件号格式不正确");
            return List.of();
        }
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Holder(
                        Names.normalise(names.get(i)),
                        types.isEmpty() ? "01" : types.get(i),
                        Request.idNo(numbers.get(i))))
                .toList();
    }

    private static List<String> parts(SheetRow row, String key) {
        String text = row.get(key);
        return text.isEmpty() ? List.of() : List.of(text.split("\\s*[、,，;；]\\s*"));
    }
}
