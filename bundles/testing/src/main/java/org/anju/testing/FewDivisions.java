package org.anju.testing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anju.api.code.Divisions;

/** 黄浦 and 徐汇 are current, 南市 is retired. */
public final class FewDivisions implements Divisions {
    private static final Map<String, String> NAMES =
            Map.of("310000", "上海市", "310101", "黄浦区", "310104", "徐汇区", "310102", "南市区");

    @Override
    public Optional<Division> find(String code) {
        return Optional.ofNullable(NAMES.get(code)).map(n -> new Division(code, n, selectable(code)));
    }

    @Override
    public boolean selectable(String code) {
        return code.equals("310101") || code.equals("310104");
    }

    @Override
    public List<Division> below(String parent) {
        return parent == null
                ? List.of(new Division("310101", "黄浦区", true), new Division("310104", "徐汇区", true))
                : List.of();
    }

    @Override
    public String display(String code) {
        return "上海市" + NAMES.getOrDefault(code, code);
    }
}
