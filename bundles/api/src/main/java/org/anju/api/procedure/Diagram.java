package org.anju.api.procedure;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.anju.api.procedure.Procedures.HistoryLine;

/**
 * A procedure as a picture for one case (流程图): its states, the ways between them, where the case is and where it was.
 *
 * @param name Chinese name of the procedure
 * @param states in the order of the domain's enum
 * @param rows the ways that lead to another state
 * @param current id of the state that the case is in
 * @param visited ids of the states that its history names, the current one among them
 */
public record Diagram(String name, List<Node> states, List<Way> rows, String current, List<String> visited) {
    /** A state: enum name, Chinese label, meaning. */
    public record Node(String id, String label, State.Tone tone) {}

    /** An action that leads from one state to another. */
    public record Way(String from, String to, String action, String label) {}

    /** Draws a procedure's table for a case in a state with this 办理记录. */
    public static <S extends Enum<S> & State, A extends Enum<A> & Action> Diagram of(
            Procedure<S, A> table, S current, List<HistoryLine> history) {
        Set<S> states = EnumSet.of(current);
        table.rows().forEach(row -> {
            states.addAll(row.from());
            states.add(row.to() == null ? current : row.to());
        });
        Set<String> named = history.stream()
                .flatMap(line -> Arrays.asList(line.from(), line.to()).stream())
                .collect(Collectors.toSet());
        named.add(current.label());
        return new Diagram(
                table.name(),
                states.stream()
                        .map(state -> new Node(state.name(), state.label(), state.tone()))
                        .toList(),
                ways(table),
                current.name(),
                states.stream()
                        .filter(state -> named.contains(state.label()))
                        .map(Enum::name)
                        .toList());
    }

    private static <S extends Enum<S> & State, A extends Enum<A> & Action> List<Way> ways(Procedure<S, A> table) {
        Set<Way> ways = new LinkedHashSet<>();
        table.rows().stream().filter(row -> row.to() != null).forEach(row -> row.from().stream()
                .sorted()
                .map(from -> new Way(
                        from.name(),
                        row.to().name(),
                        row.action().name(),
                        row.action().label()))
                .forEach(ways::add));
        return List.copyOf(ways);
    }
}
