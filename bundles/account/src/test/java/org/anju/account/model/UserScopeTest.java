package org.anju.account.model;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import org.anju.api.access.DataScope;
import org.junit.Test;

public class UserScopeTest {
    @Test
    public void aCityOfAProvinceIsItsFirstFourDigits() {
        DataScope scope = UserScope.CITY.in(7L, "370202");
        assertTrue(scope.covers("370213", null));
        assertFalse(scope.covers("371002", null));
    }

    @Test
    public void aMunicipalityIsACityAsAWhole() {
        DataScope scope = UserScope.CITY.in(7L, "310101");
        assertTrue(scope.covers("310115", null));
        assertTrue(scope.covers("310230", null));
        assertFalse(scope.covers("320102", null));
    }

    @Test
    public void aDepartmentAndBelowIsItsDivision() {
        assertTrue(UserScope.DEPARTMENT_TREE.in(7L, "310101").covers("310101", null));
        assertFalse(UserScope.DEPARTMENT_TREE.in(7L, "310101").covers("310104", null));
        assertTrue(UserScope.DEPARTMENT_TREE.in(7L, "370000").covers("370202", null));
    }

    @Test
    public void theOwnDepartmentIsNamed() {
        assertEquals(Long.valueOf(7), UserScope.DEPARTMENT.in(7L, "310101").departmentId());
    }

    @Test
    public void withoutADepartmentOnlyAllSeesAnything() {
        assertEquals(DataScope.Kind.NONE, UserScope.CITY.in(null, null).kind());
        assertEquals(DataScope.Kind.ALL, UserScope.ALL.in(null, null).kind());
    }
}
