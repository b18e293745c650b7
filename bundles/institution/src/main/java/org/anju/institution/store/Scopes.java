package org.anju.institution.store;

import org.anju.api.access.DataScope;

/** Bounds a list to what its reader may see (数据范围). */
final class Scopes {
    private Scopes() {}

    /** @param ofInstitution condition that holds for the rows of the reader's institution */
    static Selection bound(Selection selection, DataScope scope, String ofInstitution) {
        return switch (scope.kind()) {
            case ALL -> selection;
            case DIVISION, DEPARTMENT ->
                scope.division() == null ? selection.nothing() : selection.in(Place.of(scope.division()));
            case INSTITUTION -> selection.lookup(ofInstitution, scope.institutionId(), "");
            case SELF, NONE -> selection.nothing();
        };
    }
}
