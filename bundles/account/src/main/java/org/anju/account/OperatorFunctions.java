package org.anju.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anju.api.parameter.Parameters;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The functions (业务权限, ACC-R14) that an institution's admin can grant: every installed domain that has rights for operators is one.
 * A domain installed later adds its own.
 */
@Component(service = OperatorFunctions.class)
public final class OperatorFunctions {
    private final Rights rights;
    private final Parameters parameters;

    @Activate
    public OperatorFunctions(@Reference Rights rights, @Reference Parameters parameters) {
        this.rights = rights;
        this.parameters = parameters;
    }

    /** Id and Chinese name of each. */
    public Map<String, String> available() {
        List<String> allowed = parameters.get(AccountParameters.OPERATOR_FUNCTIONS);
        Map<String, String> functions = new LinkedHashMap<>();
        rights.all().values().stream()
                .filter(right -> right.permission().roles().contains("INS_OPERATOR"))
                .filter(right -> allowed.isEmpty() || allowed.contains(right.domain()))
                .forEach(right -> functions.put(right.domain(), right.domainName()));
        return functions;
    }

    /** The rights that lie in the granted functions. */
    Set<String> permissions(Set<String> granted) {
        Map<String, String> available = available();
        return rights.all().values().stream()
                .filter(right -> granted.contains(right.domain()) && available.containsKey(right.domain()))
                .map(right -> right.permission().id())
                .collect(Collectors.toSet());
    }
}
