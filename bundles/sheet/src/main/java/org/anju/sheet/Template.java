package org.anju.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.anju.api.sheet.Column;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** An import template (导入模板): the sheet to fill, the sheet 填写说明, and a hidden sheet with the drop-downs' choices. */
final class Template {
    private static final String CHOICES = "可选值";
    private static final int LAST_ROW = 50_001;

    private final List<Column> columns;
    private final XSSFWorkbook workbook;
    private final Styles styles;

    private Template(List<Column> columns, XSSFWorkbook workbook) {
        this.columns = columns;
        this.workbook = workbook;
        this.styles = new Styles(workbook);
    }

    static void write(String title, List<Column> columns, List<String> instructions, OutputStream out)
            throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Template template = new Template(columns, workbook);
            template.entry(workbook.createSheet(WorkbookUtil.createSafeSheetName(title)));
            Instructions.write(workbook.createSheet("填写说明"), columns, instructions, template.styles);
            template.choices();
            workbook.write(StreamedWorkbook.unclosed(out));
        }
    }

    private void entry(Sheet sheet) {
        sheet.createFreezePane(0, 1);
        Row header = sheet.createRow(0);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            sheet.setColumnWidth(i, StreamedWorkbook.widthOf(column));
            sheet.setDefaultColumnStyle(i, styles.of(column.kind()));
            Cell cell = header.createCell(i);
            cell.setCellStyle(styles.header);
            cell.setCellValue(StreamedWorkbook.heading(column));
            if (column.note() != null) {
                note(sheet, cell, column.note());
            }
        }
        if (columns.stream().anyMatch(column -> column.example() != null)) {
            example(sheet.createRow(1));
        }
    }

    private void note(Sheet sheet, Cell cell, String text) {
        CreationHelper helper = workbook.getCreationHelper();
        ClientAnchor anchor = helper.createClientAnchor();
        anchor.setCol1(cell.getColumnIndex());
        anchor.setCol2(cell.getColumnIndex() + 3);
        anchor.setRow2(4);
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(helper.createRichTextString(text));
        comment.setAuthor("填写说明");
        cell.setCellComment(comment);
    }

    private void example(Row row) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).example() != null) {
                Cell cell = row.createCell(i);
                cell.setCellStyle(styles.example);
                cell.setCellValue(columns.get(i).example());
            }
        }
    }

    /** Lists lie in a sheet of their own, because a list inside the rule may have only 255 characters. */
    private void choices() {
        if (columns.stream().allMatch(column -> column.choices().isEmpty())) {
            return;
        }
        Sheet lists = workbook.createSheet(CHOICES);
        for (int i = 0; i < columns.size(); i++) {
            List<String> names = columns.get(i).choices();
            for (int line = 0; line < names.size(); line++) {
                Row row = lists.getRow(line) == null ? lists.createRow(line) : lists.getRow(line);
                row.createCell(i).setCellValue(names.get(line));
            }
            if (!names.isEmpty()) {
                dropDown(i, names.size());
            }
        }
        workbook.setSheetVisibility(workbook.getSheetIndex(lists), SheetVisibility.HIDDEN);
    }

    private void dropDown(int column, int size) {
        Sheet sheet = workbook.getSheetAt(0);
        DataValidationHelper helper = sheet.getDataValidationHelper();
        String letters = CellReference.convertNumToColString(column);
        String range = CHOICES + "!$" + letters + "$1:$" + letters + "$" + size;
        DataValidation rule = helper.createValidation(
                helper.createFormulaListConstraint(range), new CellRangeAddressList(1, LAST_ROW, column, column));
        rule.setShowErrorBox(true);
        rule.createErrorBox("取值不正确", columns.get(column).title() + "请从下拉列表中选择");
        sheet.addValidationData(rule);
    }
}
