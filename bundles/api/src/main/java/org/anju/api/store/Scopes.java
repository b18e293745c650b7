package org.anju.api.store;

import org.anju.api.access.DataScope;

/** Bounds a list to what its reader may see (数据范围). */
public final class Scopes {
    private Scopes() {}

    /** @param ofInstitution condition that holds for the rows of the reader's institution */
    public static Selection bound(Selection selection, DataScope scope, String ofInstitution) {
        return bound(selection, scope, ofInstitution, "");
    }

    /** @param way the index of that condition, as Derby's hint names it; empty where Derby chooses */
    public static Selection bound(Selection selection, DataScope scope, String ofInstitution, String way) {
        return switch (scope.kind()) {
            case ALL -> selection;
            case DIVISION, DEPARTMENT ->
                scope.division() == null ? selection.nothing() : selection.in(Place.of(scope.division()));
            case INSTITUTION -> selection.lookup(ofInstitution, scope.institutionId(), way);
            case SELF, NONE -> selection.nothing();
        };
    }
}
