package org.anju.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.anju.api.problem.FieldProblem;
import org.anju.api.problem.Problem;
import org.anju.contract.model.ContractRule;

/** What speaks against a signing: collected, and answered together (CON-R05). */
public final class Findings {
    private static final int RULE = 422;

    private final List<Problem> found = new ArrayList<>();

    /** A rule refuses. */
    public void add(ContractRule rule, String message) {
        add(rule.ruleId(), message);
    }

    public void add(String ruleId, String message) {
        found.add(new Problem(RULE, "RULE " + ruleId, message, List.of(new FieldProblem(ruleId, message))));
    }

    /** Something is there already. */
    public void conflict(ContractRule rule, String message) {
        found.add(new Problem(409, "DUPLICATE", message, List.of(new FieldProblem(rule.ruleId(), message))));
    }

    /** One reason alone has its own status and code; several are 422 with the rule of the first. */
    public void refuse() {
        if (found.isEmpty()) {
            return;
        }
        if (found.size() == 1) {
            throw found.get(0);
        }
        throw new Problem(
                RULE,
                "RULE " + found.get(0).fields().get(0).field(),
                found.stream().map(Problem::getMessage).distinct().collect(Collectors.joining("；")),
                found.stream().flatMap(problem -> problem.fields().stream()).toList());
    }
}
