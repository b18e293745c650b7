package org.anju.itests.sample;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code anju:sample} */
@Service
@Command(scope = "anju", name = "sample", description = "示例命令")
public final class SampleCommand implements Action {
    @Override
    public Object execute() {
        System.out.println("示例功能在此");
        return null;
    }
}
