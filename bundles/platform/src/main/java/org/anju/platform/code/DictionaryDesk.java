package org.anju.platform.code;

import java.time.LocalDate;
import java.util.List;
import org.anju.api.audit.Audit;
import org.anju.api.problem.Check;
import org.anju.api.problem.Problem;
import org.anju.api.rest.Field;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Checks and audits what administrators do to dictionaries; for the page and the console alike. */
@Component(service = DictionaryDesk.class)
public final class DictionaryDesk {
    private final Dictionaries dictionaries;
    private final Audit audit;

    @Activate
    public DictionaryDesk(@Reference Dictionaries dictionaries, @Reference Audit audit) {
        this.dictionaries = dictionaries;
        this.audit = audit;
    }

    /** What is asked for; null where nothing is said. */
    public record Change(
            @Field(value = "编码，字母、数字、.、_或-", required = true, min = 1, max = 40) String code,
            @Field(value = "名称", required = true, min = 1, max = 100) String name,
            @Field("次序，不填则排在最后") Integer sort,
            @Field("是否启用") Boolean enabled,
            @Field("有效期自") LocalDate validFrom,
            @Field("有效期至") LocalDate validTo,
            @Field(value = "后继编码", max = 40) String successor) {}

    /** A new item; 409 when the code is taken. */
    public CodeItem add(String type, Change change) {
        known(type);
        check(type, change).done();
        if (dictionaries.item(type, change.code()).isPresent()) {
            throw Problem.duplicate("字典项编码已存在：" + change.code());
        }
        return keep(type, next(type, change, null), "add");
    }

    /** Changes an item; one that a domain brings keeps its name. */
    public CodeItem change(String type, String code, Change change) {
        known(type);
        CodeItem old = dictionaries.item(type, code).orElseThrow(Problem::notFound);
        String name = change.name() == null ? old.name() : change.name();
        if (old.shipped() && !name.equals(old.name())) {
            throw Problem.rule("SYS-R06", "内置字典项的名称不能修改，可停用后新增");
        }
        Change whole = new Change(
                code, name, change.sort(), change.enabled(), change.validFrom(), change.validTo(), change.successor());
        check(type, whole).done();
        return keep(type, next(type, whole, old), "change");
    }

    /** Takes a whole list; nothing is kept when one line is wrong. Returns how many. */
    public int importItems(String type, List<Change> lines) {
        known(type);
        Check all = new Check();
        for (int i = 0; i < lines.size(); i++) {
            String where = "第" + (i + 1) + "行";
            check(type, lines.get(i)).problems().forEach(p -> all.add(where, where + p.message()));
        }
        all.done();
        dictionaries.put(
                type,
                lines.stream()
                        .map(line -> next(
                                type, line, dictionaries.item(type, line.code()).orElse(null)))
                        .toList());
        audit.record("system.dict.import", "dict/" + type, "导入" + lines.size() + "项");
        return lines.size();
    }

    private void known(String type) {
        if (!dictionaries.known(type)) {
            throw Problem.notFound();
        }
    }

    private Check check(String type, Change change) {
        String successor = change.successor();
        return new Check()
                .text("code", "编码", change.code(), 1, 40)
                .matches("code", "编码", change.code(), code -> code.matches("[\\p{L}\\p{N}._-]+"))
                .name("name", "名称", change.name(), 1, 100)
                .code("successor", "后继编码", successor, code -> dictionaries
                        .item(type, code)
                        .isPresent())
                .that(successor == null || !successor.equals(change.code()), "successor", "后继编码不能是本项的编码")
                .ordered("validTo", change.validFrom(), change.validTo());
    }

    private CodeItem next(String type, Change change, CodeItem old) {
        int last =
                dictionaries.items(type).stream().mapToInt(CodeItem::sort).max().orElse(0);
        int sort = change.sort() != null ? change.sort() : old != null ? old.sort() : last + 10;
        boolean enabled = change.enabled() != null ? change.enabled() : old == null || old.enabled();
        return new CodeItem(
                change.code(),
                change.name(),
                sort,
                enabled,
                old != null && old.shipped(),
                change.validFrom(),
                change.validTo(),
                change.successor());
    }

    private CodeItem keep(String type, CodeItem item, String verb) {
        dictionaries.put(type, List.of(item));
        audit.record("system.dict." + verb, "dict/" + type + "/" + item.code(), item.enabled() ? "启用" : "停用");
        return item;
    }
}
