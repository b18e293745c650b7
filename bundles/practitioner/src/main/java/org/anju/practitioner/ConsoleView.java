package org.anju.practitioner;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.audit.Audit;
import org.anju.api.code.Codes;
import org.anju.api.code.Divisions;
import org.anju.api.problem.Problem;
import org.anju.api.rest.ListFilter;
import org.anju.practitioner.model.CardState;
import org.anju.practitioner.model.CodeTables;
import org.anju.practitioner.store.CardFilter;
import org.anju.practitioner.store.CardRow;
import org.anju.practitioner.store.CardRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What an operator at the console sees of cards (§16.3): everything but personal numbers. Each look is audited, as his who looked. */
@Component(service = ConsoleView.class)
public final class ConsoleView {
    private static final int SHOWN = 20;

    private final Callers callers;
    private final CardService cards;
    private final CardRows rows;
    private final Divisions divisions;
    private final Codes codes;
    private final Audit audit;

    @Activate
    public ConsoleView(
            @Reference Callers callers,
            @Reference CardService cards,
            @Reference CardRows rows,
            @Reference Divisions divisions,
            @Reference Codes codes,
            @Reference Audit audit) {
        this.callers = callers;
        this.cards = cards;
        this.rows = rows;
        this.divisions = divisions;
        this.codes = codes;
        this.audit = audit;
    }

    /** The newest cards in effect, by a part of the name (two characters or more), or of all. */
    public List<CardRow> newest(String operator, String part) {
        return as(operator, () -> {
            audit.record("practitioner.console.list", "card", "控制台查看从业人员信息卡列表");
            CardFilter filter =
                    new CardFilter(CardState.IN_EFFECT, null, ListFilter.namePart(part), null, null, null, null, null);
            return cards.list(filter, 1, SHOWN).items();
        });
    }

    /** A card by its number, the identity number masked. */
    public CardDetail find(String operator, String number) {
        return as(operator, () -> {
            CardRow row =
                    rows.byNumber(number).orElseThrow(() -> new Problem(404, "NOT_FOUND", "没有编号为 " + number + " 的信息卡"));
            audit.record("practitioner.console.view", "card/" + row.id(), "控制台查看从业人员信息卡");
            return cards.detail(row.id(), false, "");
        });
    }

    public String division(String code) {
        return code == null ? "" : divisions.display(code);
    }

    /** 人员类别 */
    public String category(String code) {
        return code == null ? "" : codes.name(CodeTables.CATEGORY, code).orElse(code);
    }

    private <T> T as(String operator, Supplier<T> work) {
        return callers.as(Caller.operator(operator, Set.of()), work);
    }
}
