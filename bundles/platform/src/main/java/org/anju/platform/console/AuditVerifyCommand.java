package org.anju.platform.console;

import org.anju.platform.audit.AuditAnchor;
import org.anju.platform.audit.AuditChain;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code anju:audit-verify} */
@Service
@Command(scope = "anju", name = "audit-verify", description = "校验审计日志的哈希链和外部存证")
public final class AuditVerifyCommand extends OperatorCommand {
    @Reference
    private AuditChain chain;

    @Reference
    private AuditAnchor anchor;

    @Override
    String work() throws Exception {
        AuditChain.Finding finding = chain.verify();
        String fault = finding.fault() != null ? finding.fault() : anchor.fault();
        if (fault != null) {
            throw new IllegalStateException("审计日志校验不通过：" + fault);
        }
        String found = "审计日志完整：校验" + finding.checked() + "条，链头" + finding.head().seal() + " "
                + finding.head().hash();
        System.out.println(found);
        return found;
    }
}
