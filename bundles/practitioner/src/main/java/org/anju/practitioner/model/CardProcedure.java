package org.anju.practitioner.model;

import static org.anju.practitioner.model.CardAction.CANCEL;
import static org.anju.practitioner.model.CardAction.CANCEL_EX_OFFICIO;
import static org.anju.practitioner.model.CardAction.EXPIRE;
import static org.anju.practitioner.model.CardAction.ISSUE;
import static org.anju.practitioner.model.CardAction.RESUME;
import static org.anju.practitioner.model.CardAction.REVISE;
import static org.anju.practitioner.model.CardAction.SUSPEND;
import static org.anju.practitioner.model.CardEffect.END_CASES;
import static org.anju.practitioner.model.CardEffect.PUBLISH;
import static org.anju.practitioner.model.CardEffect.RELEASE_PERSON;
import static org.anju.practitioner.model.CardEffect.SHOW;
import static org.anju.practitioner.model.CardEffect.TELL_INSTITUTION;
import static org.anju.practitioner.model.CardState.ACTIVE;
import static org.anju.practitioner.model.CardState.CANCELLED;
import static org.anju.practitioner.model.CardState.EXPIRED;
import static org.anju.practitioner.model.CardState.SUSPENDED;
import static org.anju.practitioner.model.CardState.TO_ACTIVATE;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.anju.api.procedure.Effect;
import org.anju.api.procedure.Procedure;

/**
 * 信息卡状态: what happens to a card once the verification passed (PRA-T07, PRA-T13, PRA-T22 … PRA-T24). Rows without a permission are taken by a
 * case that passed or by the clock; nobody is offered them. What is over never comes back (PRA-R34).
 */
public final class CardProcedure {
    private static final List<Effect> TOLD = List.of(SHOW, PUBLISH, TELL_INSTITUTION);

    public static final Procedure<CardState, CardAction> TABLE = Procedure.<CardState, CardAction>table(
                    "practitioner.card", "从业人员信息卡")
            .row("PRA-T07", Set.of(TO_ACTIVATE), ISSUE, ACTIVE, null, List.of(), List.of(SHOW, PUBLISH))
            .row("PRA-T13", Set.of(ACTIVE), REVISE, ACTIVE, null, List.of(), List.of(SHOW, PUBLISH))
            .row(
                    "PRA-T22",
                    EnumSet.of(TO_ACTIVATE, ACTIVE, SUSPENDED),
                    CANCEL,
                    CANCELLED,
                    null,
                    List.of(),
                    List.of(SHOW, RELEASE_PERSON, END_CASES, PUBLISH))
            .rowWithReason("PRA-T23", Set.of(ACTIVE), SUSPEND, SUSPENDED, Permissions.SUSPEND, List.of(), TOLD)
            .rowWithReason("PRA-T23", Set.of(SUSPENDED), RESUME, ACTIVE, Permissions.SUSPEND, List.of(), TOLD)
            .rowWithReason(
                    "PRA-T23",
                    EnumSet.of(TO_ACTIVATE, ACTIVE, SUSPENDED),
                    CANCEL_EX_OFFICIO,
                    CANCELLED,
                    Permissions.SUSPEND,
                    List.of(),
                    List.of(SHOW, RELEASE_PERSON, END_CASES, PUBLISH, TELL_INSTITUTION))
            .row(
                    "PRA-T24",
                    EnumSet.of(ACTIVE, SUSPENDED),
                    EXPIRE,
                    EXPIRED,
                    null,
                    List.of(CardRule.VALIDITY_OVER),
                    List.of(SHOW, RELEASE_PERSON, END_CASES, PUBLISH, TELL_INSTITUTION))
            .build();

    private CardProcedure() {}
}
