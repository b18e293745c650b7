package org.anju.contract.model;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.Test;

/** The table against the transitions of the specification (§7.4). */
public class SigningProcedureTest {
    @Test
    public void theTransitions() {
        assertEquals(
                List.of(
                        "CON-T02 [DRAFT] SAVE same",
                        "CON-T02 [DRAFT] SUBMIT same",
                        "CON-T03 [DRAFT] BACK same",
                        "CON-T04 [DRAFT] SIGN SIGNED",
                        "CON-T05 [DRAFT] CANCEL CANCELLED",
                        "CON-T06 [SIGNED] REVOKE REVOKED",
                        "CON-T07 [SIGNED] EXPIRE EXPIRED",
                        "CON-T08 [DRAFT] LAPSE CANCELLED",
                        "XDE-10 [DRAFT] END CANCELLED"),
                SigningProcedure.TABLE.rows().stream()
                        .map(row -> row.id() + " "
                                + row.from().stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new))
                                + " " + row.action() + " "
                                + (row.to() == null ? "same" : row.to().toString()))
                        .toList());
    }

    /** CON-R05 */
    @Test
    public void signingAsksForAllThatTheSpecificationNames() {
        List<?> rules = SigningProcedure.TABLE
                .row(ContractState.DRAFT, ContractAction.SIGN)
                .orElseThrow()
                .rules();
        assertTrue(rules.containsAll(Set.of(
                ContractRule.LISTING_VALID,
                ContractRule.INSTITUTION_ACTIVE,
                ContractRule.GRADE_ALLOWED,
                ContractRule.CARD_ACTIVE,
                ContractRule.NOT_BLACKLISTED,
                ContractRule.HOUSE_FREE,
                ContractRule.TERM_ALLOWED,
                ContractRule.ROOM_ALLOWED,
                ContractRule.REAL_NAMES)));
        assertEquals(
                "what was found is answered when all was looked at",
                ContractRule.NOTHING_AGAINST,
                rules.get(rules.size() - 1));
    }

    @Test
    public void whatIsOverNeverComesBack() {
        Set<ContractState> over = Set.of(ContractState.CANCELLED, ContractState.REVOKED, ContractState.EXPIRED);
        assertTrue(SigningProcedure.TABLE.rows().stream()
                .noneMatch(row -> row.from().stream().anyMatch(over::contains)));
    }

    /** The rights of §7.1; the platform's own steps need none. */
    @Test
    public void everyStepHasItsRight() {
        assertEquals(
                List.of(
                        "contract.sign.create",
                        "contract.sign.create",
                        "contract.sign.create",
                        "contract.sign.sign",
                        "contract.sign.cancel",
                        "contract.sign.revoke",
                        "null",
                        "null",
                        "null"),
                SigningProcedure.TABLE.rows().stream()
                        .map(row -> String.valueOf(row.permission()))
                        .toList());
    }
}
