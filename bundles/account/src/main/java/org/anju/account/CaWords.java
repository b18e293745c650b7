package org.anju.account;

import org.anju.account.ca.CaParameters;
import org.anju.account.ca.CaUnavailable;
import org.anju.account.ca.Fault;
import org.anju.api.parameter.Parameters;
import org.anju.api.problem.Problem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a user is told when CA login fails: why, and whom to call (M-ACC-03). */
@Component(service = CaWords.class)
public final class CaWords {
    private static final Logger LOG = LoggerFactory.getLogger(CaWords.class);

    private final Parameters parameters;

    @Activate
    public CaWords(@Reference Parameters parameters) {
        this.parameters = parameters;
    }

    /** M-ACC-03 with the city's hotline. */
    public String help() {
        String hotline = parameters.get(CaParameters.HOTLINE);
        return "如遇无法登录，请联系CA中心咨询" + (hotline.isBlank() ? "" : "，CA中心服务热线" + hotline.strip());
    }

    Problem refused(Fault fault) {
        return Problem.rule("ACC-R03", fault.words() + "。" + help());
    }

    Problem unavailable(CaUnavailable cause) {
        LOG.warn("CA login is not possible: {}", cause.getMessage());
        return new Problem(503, "CA_UNAVAILABLE", "CA中心暂时无法使用，请稍后再试。" + help());
    }
}
