package org.anju.itests.sample;

import java.util.List;
import org.anju.api.code.CodeTable;
import org.anju.api.domain.Domain;
import org.anju.api.domain.Permission;
import org.anju.api.parameter.Parameter;
import org.osgi.service.component.annotations.Component;

/** The manifest of sample (示例功能), a small domain with one of everything that a domain may bring; packed by {@code SampleJar}. */
@Component
public final class SampleDomain implements Domain {
    public static final String USE = "sample.use";

    @Override
    public String id() {
        return "sample";
    }

    @Override
    public String name() {
        return "示例功能";
    }

    @Override
    public List<Permission> permissions() {
        return List.of(Permission.of(USE, "使用示例功能", "SYS_ADMIN"));
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(Parameter.number("sample.size", 3, 1, 9, "示例参数"));
    }

    @Override
    public List<CodeTable> codeTables() {
        return List.of(CodeTable.of("sample.colour", "示例颜色", "R", "红", "G", "绿"));
    }
}
