package org.anju.listing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anju.api.code.Divisions;

/** 滨城 and 环翠 are current. */
final class FewDivisions implements Divisions {
    private static final Map<String, String> NAMES =
            Map.of("310101", "黄浦区", "371600", "滨州市", "371602", "滨城区", "371000", "威海市", "371002", "环翠区");

    @Override
    public Optional<Division> find(String code) {
        return Optional.ofNullable(NAMES.get(code)).map(name -> new Division(code, name, true));
    }

    @Override
    public boolean selectable(String code) {
        return code.equals("371602") || code.equals("371002");
    }

    @Override
    public List<Division> below(String parent) {
        return List.of();
    }

    @Override
    public String display(String code) {
        return NAMES.getOrDefault(code, code);
    }
}
