package org.anju.api.domain;

import java.util.List;
import org.anju.api.code.CodeTable;
import org.anju.api.parameter.Parameter;
import org.anju.api.procedure.Procedure;

/**
 * The manifest of a domain (功能模块): who it is and what it contributes. One OSGi service per domain bundle.
 *
 * <p>The bundle says with the manifest header {@code Anju-Domain: <id>} that it is a domain; the platform then migrates
 * its schema ({@code db/changelog.xml}), opens its {@link org.anju.api.store.Store} and serves its JAX-RS Application
 * under {@code /api/v1/<id>}. Pages come from {@code ui/ui.json} in the jar.
 */
public interface Domain {
    /** The id: base path, table prefix owner, name of the store; lower-case letters, e.g. {@code institution}. */
    String id();

    /** The Chinese name that operators and messages use, e.g. 机构备案. */
    String name();

    /** Ids of the domains without which this one cannot serve (PLT-R04). */
    default List<String> requires() {
        return List.of();
    }

    /** The rights that this domain's endpoints and pages ask for. */
    default List<Permission> permissions() {
        return List.of();
    }

    /** The settings that a city may change (§15 of the specification). */
    default List<Parameter<?>> parameters() {
        return List.of();
    }

    /** The dictionaries (数据字典) that this domain brings. */
    default List<CodeTable> codeTables() {
        return List.of();
    }

    /** The approval procedures (办理流程), for diagrams and documents. */
    default List<Procedure<?, ?>> procedures() {
        return List.of();
    }
}
