package org.anju.itests.harness;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Filed institutions as a city hands them over in Excel (SYS-R14). */
public final class TakeoverWorkbook {
    private TakeoverWorkbook() {}

    /** The template's own columns, filled; three rows are wrong: check character, missing name, a licence twice. */
    public static byte[] of(Client admin, int rows) throws IOException {
        Map<String, Integer> columns = new LinkedHashMap<>();
        byte[] template = admin.get("/api/v1/institution/takeover/template")
                .expect(200)
                .response()
                .body();
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(template))) {
            for (Cell cell : read.getSheetAt(0).getRow(0)) {
                columns.put(cell.getStringCellValue().replace("*", "").strip(), cell.getColumnIndex());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100)) {
            var sheet = workbook.createSheet("机构");
            fill(sheet.createRow(0), columns, title -> title);
            String first = null;
            for (int i = 1; i <= rows; i++) {
                Map<String, String> values = values();
                first = first == null ? values.get("营业执照号码") : first;
                if (i == 10) {
                    values.put("营业执照号码", "91310101MA1FL0001X");
                } else if (i == 20) {
                    values.put("公司名称", "");
                } else if (i == 30) {
                    values.put("营业执照号码", first);
                }
                fill(sheet.createRow(i), columns, title -> values.getOrDefault(title, ""));
            }
            workbook.write(out);
        }
        return out.toByteArray();
    }

    private static void fill(Row row, Map<String, Integer> columns, java.util.function.UnaryOperator<String> value) {
        columns.forEach((title, column) -> row.createCell(column).setCellValue(value.apply(title)));
    }

    private static Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        String code = Samples.creditCode();
        values.put("备案日期", "2023-05-16");
        values.put("公司名称", "存量房地产经纪有限公司" + code.substring(8));
        values.put("营业执照号码", code);
        values.put("机构类型", "房地产经纪机构");
        values.put("所在区域", City.HUANGPU);
        values.put("注册地址", "人民大道100号");
        values.put("经营地址", "福州路200号");
        values.put("法人姓名", "张三");
        values.put("法人身份证号", Samples.residentId());
        values.put("经营范围", "房地产经纪；住房租赁");
        values.put("经办人姓名", "李四");
        values.put("经办人电话", "13900002222");
        return values;
    }
}
