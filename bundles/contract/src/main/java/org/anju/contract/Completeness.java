package org.anju.contract;

import java.util.ArrayList;
import java.util.List;
import org.anju.api.problem.FieldProblem;
import org.anju.api.problem.Problem;
import org.anju.contract.model.Attachment;
import org.anju.contract.model.Content;
import org.anju.contract.model.ContentCheck;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether fields and 要件 are all there (CON-F1, CON-C1, CON-T02). */
@Component(service = Completeness.class)
public final class Completeness {
    private final Settings settings;

    @Activate
    public Completeness(@Reference Settings settings) {
        this.settings = settings;
    }

    /** Names of the required 要件 that are not there. */
    public List<String> missing(List<Attachment> attachments) {
        List<String> there =
                attachments.stream().map(file -> file.kind().label()).toList();
        return settings.get(Settings.ATTACHMENTS).stream()
                .filter(name -> !there.contains(name))
                .toList();
    }

    /** @throws Problem 400 with all that is missing or wrong */
    public void require(Content content, List<Attachment> attachments) {
        List<FieldProblem> problems = new ArrayList<>(new ContentCheck(settings.rules()).whole(content));
        missing(attachments).forEach(name -> problems.add(new FieldProblem("attachments", "请上传" + name)));
        if (!problems.isEmpty()) {
            throw Problem.validation(problems);
        }
    }
}
