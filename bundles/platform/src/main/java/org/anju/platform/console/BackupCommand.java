package org.anju.platform.console;

import java.nio.file.Path;
import org.anju.platform.backup.Backups;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code anju:backup folder} */
@Service
@Command(scope = "anju", name = "backup", description = "备份数据库、文件和城市配置（不停机）；密钥文件须另行保管；恢复见 bin/anju-restore")
public final class BackupCommand extends OperatorCommand {
    @Reference
    private Backups backups;

    @Argument(name = "folder", description = "备份目录，其下按时间新建一个目录；必填")
    private String folder;

    @Override
    String work() throws Exception {
        Backups.Made made = backups.make(Path.of(Console.given(folder, "备份目录")));
        String text = "备份完成：" + made.folder() + "，文件" + made.files() + "个。密钥文件不在其中，请另行保管。";
        System.out.println(text);
        return text;
    }
}
