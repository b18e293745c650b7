package org.anju.platform.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;
import org.anju.platform.rest.ProblemBody;

/**
 * Names of schemas that are the same in every document: a domain's records begin with the domain, those of the api do not; a nested
 * record is preceded by what it stands in.
 */
final class SchemaNames extends TypeNameResolver {
    private static final String ROOT = "org.anju.";

    @Override
    protected String getNameOfClass(Class<?> type) {
        if (type == ProblemBody.class) {
            return "Problem";
        }
        String name = nested(type);
        String domain = domain(type);
        return name.startsWith(domain) ? name : domain + name;
    }

    private static String nested(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        String before = outer == null ? "" : nested(outer).replaceAll("Resource$", "");
        return before + type.getSimpleName();
    }

    private static String domain(Class<?> type) {
        String name = type.getName();
        if (!name.startsWith(ROOT) || name.startsWith(ROOT + "api.")) {
            return "";
        }
        String domain = name.substring(ROOT.length()).split("\\.", 2)[0];
        return Character.toUpperCase(domain.charAt(0)) + domain.substring(1);
    }
}
