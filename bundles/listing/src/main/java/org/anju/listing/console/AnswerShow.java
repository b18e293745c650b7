package org.anju.listing.console;

import org.anju.listing.ConsoleView;
import org.anju.listing.store.AnswerTable;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code anju:listing-answer <trace>}: what the property register answered in a request that failed. */
@Service
@Command(scope = "anju", name = "listing-answer", description = "查看核验异常时产权库接口的原始应答")
public final class AnswerShow implements Action {
    @Argument(name = "trace", description = "流水号，错误信息中的32位；必填")
    private String trace;

    @Reference
    private ConsoleView view;

    @Reference
    private Session session;

    @Override
    public Object execute() {
        return Answers.print(() -> {
            AnswerTable.Answer answer = view.answer(Answers.operator(session), Answers.given(trace, "流水号"));
            ShellTable table = Answers.table("", "项目", "内容");
            table.addRow().addContent("产权库", answer.register());
            table.addRow().addContent("异常类别", answer.kind());
            table.addRow().addContent("说明", answer.message());
            table.addRow().addContent("原始应答", answer.answer() == null ? "（没有应答）" : answer.answer());
            return table;
        });
    }
}
