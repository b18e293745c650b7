package org.anju.sheet;

import java.util.List;
import org.anju.api.problem.FieldProblem;
import org.anju.api.problem.Problem;

/** The refusals of §2.3 in their exact words. */
final class Refusal {
    private Refusal() {}

    static Problem empty() {
        return new Problem(400, "VALIDATION", "文件不能为空");
    }

    static Problem damaged() {
        return new Problem(400, "VALIDATION", "文件已损坏或无法读取");
    }

    static Problem notXlsx() {
        return new Problem(415, "FILE_TYPE", "文件格式不正确，仅支持XLSX");
    }

    static Problem tooLarge(int megabytes) {
        return new Problem(413, "FILE_TOO_LARGE", "文件大小超过" + megabytes + "MB");
    }

    static Problem tooManyRows(int rows) {
        return new Problem(400, "VALIDATION", "数据超过" + rows + "行，请拆分后重新导入");
    }

    /** M-PRA-05; the fields say which columns are missing or given twice. */
    static Problem wrongTemplate(List<FieldProblem> columns) {
        return new Problem(400, "VALIDATION", "模板格式不正确，请下载最新模板填写", columns);
    }

    static Problem nothingToExport() {
        return new Problem(400, "VALIDATION", "没有可导出的数据");
    }

    static Problem exportTooLarge(int rows) {
        return new Problem(400, "VALIDATION", "导出数据超过" + rows + "行，请缩小查询范围");
    }
}
