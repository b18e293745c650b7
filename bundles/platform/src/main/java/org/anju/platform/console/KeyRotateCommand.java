package org.anju.platform.console;

import org.anju.platform.job.JobDesk;
import org.anju.platform.secret.KeyRotation;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code anju:key-rotate} */
@Service
@Command(scope = "anju", name = "key-rotate", description = "更换加密密钥，并以后台任务重新加密已有数据")
public final class KeyRotateCommand extends OperatorCommand {
    @Reference
    private KeyRotation rotation;

    @Reference
    private JobDesk jobs;

    @Override
    String work() {
        String key = rotation.newKey();
        String started = "新密钥 " + key + " 已启用，请立即备份密钥文件；重新加密的任务为 " + jobs.run(KeyRotation.ID);
        System.out.println(started);
        return started;
    }
}
