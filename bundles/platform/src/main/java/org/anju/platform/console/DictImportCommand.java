package org.anju.platform.console;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.anju.platform.code.DictionaryDesk;
import org.anju.platform.code.DictionaryDesk.Change;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code anju:dict-import type file} */
@Service
@Command(scope = "anju", name = "dict-import", description = "导入字典项：UTF-8文本，每行 编码,名称[,排序[,启用true/false]]")
public final class DictImportCommand extends OperatorCommand {
    @Reference
    private DictionaryDesk desk;

    @Argument(name = "type", description = "字典类型；必填")
    private String type;

    @Argument(index = 1, name = "file", description = "文件；必填")
    private String file;

    @Override
    String work() throws Exception {
        Console.given(type, "字典类型");
        List<Change> changes = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(Console.given(file, "文件")), StandardCharsets.UTF_8)) {
            if (!line.isBlank()) {
                changes.add(parse(line.replace("\uFEFF", "").strip().split("\\s*,\\s*", -1)));
            }
        }
        String done = type + "：导入" + desk.importItems(type, changes) + "项";
        System.out.println(done);
        return done;
    }

    private static Change parse(String[] cells) {
        Integer sort = cells.length > 2 && !cells[2].isEmpty() ? Integer.valueOf(cells[2]) : null;
        Boolean enabled = cells.length > 3 && !cells[3].isEmpty() ? Boolean.valueOf(cells[3]) : null;
        return new Change(cells[0], cells.length > 1 ? cells[1] : "", sort, enabled, null, null, null);
    }
}
