package org.anju.api.procedure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An approval procedure (办理流程) as one declarative table: from, action, to, permission, data scope, rules, effects. The
 * engine {@link Procedures} checks by it, pages draw their buttons from it, history records it, diagrams are drawn from it.
 *
 * @param <S> the states, an enum of the domain that implements {@link State}
 * @param <A> the actions, an enum of the domain that implements {@link Action}
 */
public final class Procedure<S extends Enum<S> & State, A extends Enum<A> & Action> {
    private final String id;
    private final String name;
    private final List<Row<S, A>> rows;

    private Procedure(String id, String name, List<Row<S, A>> rows) {
        this.id = id;
        this.name = name;
        this.rows = List.copyOf(rows);
    }

    /** Starts a table; {@code id} is {@code <domain>.<procedure>}, {@code name} its Chinese name. */
    public static <S extends Enum<S> & State, A extends Enum<A> & Action> Builder<S, A> table(String id, String name) {
        return new Builder<>(id, name);
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public List<Row<S, A>> rows() {
        return rows;
    }

    /** The row for an action in a state. */
    public Optional<Row<S, A>> row(S from, A action) {
        return rows.stream()
                .filter(r -> r.action() == action && r.from().contains(from))
                .findFirst();
    }

    /**
     * One line of the table.
     *
     * @param id the transition's id in the specification, e.g. {@code INS-T04}
     * @param from states in which the action may be taken
     * @param action what is done
     * @param to the state afterwards; null keeps the state it was in
     * @param permission the right needed; null when the rules decide alone
     * @param opinion whether an opinion is required (退回, 驳回, 注销, 撤销)
     * @param rules names of the guards, checked in order, each with its rule id
     * @param effects names of what happens in the same transaction
     */
    public record Row<S, A>(
            String id,
            Set<S> from,
            A action,
            S to,
            String permission,
            boolean opinion,
            List<Rule> rules,
            List<Effect> effects) {}

    /** Builds the table row by row. */
    public static final class Builder<S extends Enum<S> & State, A extends Enum<A> & Action> {
        private final String id;
        private final String name;
        private final List<Row<S, A>> rows = new ArrayList<>();

        private Builder(String id, String name) {
            this.id = id;
            this.name = name;
        }

        /** A row without a required opinion. */
        public Builder<S, A> row(
                String rowId, Set<S> from, A action, S to, String permission, List<Rule> rules, List<Effect> effects) {
            return add(rowId, from, action, to, permission, false, rules, effects);
        }

        /** A row whose opinion (审核意见, 1–500 characters) is required. */
        public Builder<S, A> rowWithReason(
                String rowId, Set<S> from, A action, S to, String permission, List<Rule> rules, List<Effect> effects) {
            return add(rowId, from, action, to, permission, true, rules, effects);
        }

        private Builder<S, A> add(
                String rowId,
                Set<S> from,
                A action,
                S to,
                String permission,
                boolean opinion,
                List<Rule> rules,
                List<Effect> effects) {
            rows.add(new Row<>(
                    rowId,
                    Set.copyOf(EnumSet.copyOf(from)),
                    action,
                    to,
                    permission,
                    opinion,
                    List.copyOf(rules),
                    List.copyOf(effects)));
            return this;
        }

        public Procedure<S, A> build() {
            return new Procedure<>(id, name, rows);
        }
    }
}
