package org.anju.contract.model;

import static org.anju.contract.model.ContractEffect.CLOSE;
import static org.anju.contract.model.ContractEffect.END_FILING;
import static org.anju.contract.model.ContractEffect.FREE_HOUSE;
import static org.anju.contract.model.ContractEffect.GIVE_NUMBER;
import static org.anju.contract.model.ContractEffect.OCCUPY_HOUSE;
import static org.anju.contract.model.ContractEffect.REOPEN;
import static org.anju.contract.model.ContractEffect.SHOW_PREVIEW;
import static org.anju.contract.model.ContractEffect.TELL_DOMAINS;
import static org.anju.contract.model.ContractEffect.TELL_PEOPLE;
import static org.anju.contract.model.ContractRule.AGREED;
import static org.anju.contract.model.ContractRule.CARD_ACTIVE;
import static org.anju.contract.model.ContractRule.CONTENT_COMPLETE;
import static org.anju.contract.model.ContractRule.GRADE_ALLOWED;
import static org.anju.contract.model.ContractRule.HOUSE_FREE;
import static org.anju.contract.model.ContractRule.INSTITUTION_ACTIVE;
import static org.anju.contract.model.ContractRule.LISTING_VALID;
import static org.anju.contract.model.ContractRule.NOTHING_AGAINST;
import static org.anju.contract.model.ContractRule.NOT_BLACKLISTED;
import static org.anju.contract.model.ContractRule.NO_SUBLEASE;
import static org.anju.contract.model.ContractRule.PREVIEWED;
import static org.anju.contract.model.ContractRule.REAL_NAMES;
import static org.anju.contract.model.ContractRule.RIGHT_HOLDER;
import static org.anju.contract.model.ContractRule.ROOM_ALLOWED;
import static org.anju.contract.model.ContractRule.TERM_ALLOWED;
import static org.anju.contract.model.ContractRule.TERM_RUNNING;
import static org.anju.contract.model.ContractState.CANCELLED;
import static org.anju.contract.model.ContractState.DRAFT;
import static org.anju.contract.model.ContractState.EXPIRED;
import static org.anju.contract.model.ContractState.REVOKED;
import static org.anju.contract.model.ContractState.SIGNED;

import java.util.List;
import java.util.Set;
import org.anju.api.procedure.Procedure;

/** 合同网签 (CON-T01 … CON-T08). */
public final class SigningProcedure {
    /** Named after its domain and what passes through it; the history of a contract lies under this id for ever. */
    public static final Procedure<ContractState, ContractAction> TABLE = Procedure.<ContractState, ContractAction>table(
                    "contract.signing", "合同网签")
            .row("CON-T02", Set.of(DRAFT), ContractAction.SAVE, null, Permissions.CREATE, List.of(), List.of(REOPEN))
            .row(
                    "CON-T02",
                    Set.of(DRAFT),
                    ContractAction.SUBMIT,
                    null,
                    Permissions.CREATE,
                    List.of(CONTENT_COMPLETE),
                    List.of(SHOW_PREVIEW))
            .row(
                    "CON-T03",
                    Set.of(DRAFT),
                    ContractAction.BACK,
                    null,
                    Permissions.CREATE,
                    List.of(PREVIEWED),
                    List.of(REOPEN))
            .row(
                    "CON-T04",
                    Set.of(DRAFT),
                    ContractAction.SIGN,
                    SIGNED,
                    Permissions.SIGN,
                    List.of(
                            PREVIEWED,
                            CONTENT_COMPLETE,
                            LISTING_VALID,
                            HOUSE_FREE,
                            INSTITUTION_ACTIVE,
                            GRADE_ALLOWED,
                            CARD_ACTIVE,
                            NOT_BLACKLISTED,
                            RIGHT_HOLDER,
                            TERM_ALLOWED,
                            REAL_NAMES,
                            ROOM_ALLOWED,
                            NOTHING_AGAINST),
                    List.of(GIVE_NUMBER, OCCUPY_HOUSE, TELL_DOMAINS, TELL_PEOPLE))
            .row(
                    "CON-T05",
                    Set.of(DRAFT),
                    ContractAction.CANCEL,
                    CANCELLED,
                    Permissions.CANCEL,
                    List.of(),
                    List.of(CLOSE))
            .row(
                    "CON-T06",
                    Set.of(SIGNED),
                    ContractAction.REVOKE,
                    REVOKED,
                    Permissions.REVOKE,
                    List.of(TERM_RUNNING, NO_SUBLEASE, AGREED),
                    List.of(CLOSE, FREE_HOUSE, END_FILING, TELL_DOMAINS, TELL_PEOPLE))
            .row(
                    "CON-T07",
                    Set.of(SIGNED),
                    ContractAction.EXPIRE,
                    EXPIRED,
                    null,
                    List.of(),
                    List.of(CLOSE, FREE_HOUSE, END_FILING, TELL_DOMAINS))
            .row("CON-T08", Set.of(DRAFT), ContractAction.LAPSE, CANCELLED, null, List.of(), List.of(CLOSE))
            .rowWithReason("XDE-10", Set.of(DRAFT), ContractAction.END, CANCELLED, null, List.of(), List.of(CLOSE))
            .build();

    private SigningProcedure() {}
}
