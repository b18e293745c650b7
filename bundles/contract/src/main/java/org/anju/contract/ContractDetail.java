package org.anju.contract;

import java.util.List;
import org.anju.api.procedure.Procedures.AllowedAction;
import org.anju.contract.filing.ContractFilings;
import org.anju.contract.model.Attachment;
import org.anju.contract.model.Content;
import org.anju.contract.model.House;
import org.anju.contract.store.ContractRow;

/**
 * A contract as its page shows it.
 *
 * @param house the owner's name masked unless asked for in full
 * @param content numbers masked unless asked for in full
 * @param filing where it stands with its filing
 * @param missing names of the required 要件 that are not there, of a draft
 */
public record ContractDetail(
        ContractRow row,
        House house,
        Content content,
        List<Attachment> attachments,
        List<AllowedAction> actions,
        ContractFilings.Standing filing,
        List<String> missing,
        List<Warning> warnings) {}
