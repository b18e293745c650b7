package org.anju.platform.console;

import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.anju.platform.code.TableDivisions;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code anju:divisions-import file} */
@Service
@Command(
        scope = "anju",
        name = "divisions-import",
        description = "导入行政区划：UTF-8文本，表头 code,name,first_listed,last_listed，月份写作 yyyy-MM，现行区划的 last_listed 为空")
public final class DivisionsImportCommand extends OperatorCommand {
    @Reference
    private TableDivisions divisions;

    @Argument(name = "file", description = "文件；必填")
    private String file;

    @Override
    String work() throws Exception {
        try (Reader reader = Files.newBufferedReader(Path.of(Console.given(file, "文件")), StandardCharsets.UTF_8)) {
            TableDivisions.Imported done = divisions.importFile(reader);
            String text = "导入" + done.lines() + "行，现有区划" + done.codes() + "个";
            System.out.println(text);
            return text;
        }
    }
}
