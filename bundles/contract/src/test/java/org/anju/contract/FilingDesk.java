package org.anju.contract;

import java.util.List;
import org.anju.api.access.Caller;
import org.anju.contract.filing.Applying;
import org.anju.contract.filing.Applying.Start;
import org.anju.contract.filing.ContractFilings;
import org.anju.contract.filing.Eligibility;
import org.anju.contract.filing.FilingCertificate;
import org.anju.contract.filing.FilingCheck;
import org.anju.contract.filing.FilingChecks;
import org.anju.contract.filing.FilingCompleteness;
import org.anju.contract.filing.FilingDrafting;
import org.anju.contract.filing.FilingEffects;
import org.anju.contract.filing.FilingEndings;
import org.anju.contract.filing.FilingEntry;
import org.anju.contract.filing.FilingMessages;
import org.anju.contract.filing.FilingService;
import org.anju.contract.filing.FilingSettings;
import org.anju.contract.filing.FilingSight;
import org.anju.contract.filing.FilingStatistics;
import org.anju.contract.filing.FilingSteps;
import org.anju.contract.model.Content;
import org.anju.contract.model.FilingAction;
import org.anju.contract.model.VerifyBy;
import org.anju.contract.store.FilingRow;
import org.anju.contract.store.FilingRows;

/** 合同备案 put together by hand, on the parts of the {@link Counter} that signs. */
final class FilingDesk {
    private final Counter counter;
    final FilingRows rows;
    final FilingEndings endings;
    final FilingService service;
    final FilingDrafting drafting;
    final Applying applying;
    final ContractFilings standing;
    final FilingStatistics statistics;
    final FilingCertificate certificates;
    final FilingCheck check;
    final NotedPapers papers = new NotedPapers();

    FilingDesk(Counter counter) {
        this.counter = counter;
        rows = new FilingRows(counter.store, counter.pages);
        FilingSettings settings = new FilingSettings(counter.settings);
        FilingSight sight = new FilingSight(counter.people, rows);
        Eligibility eligibility = new Eligibility(
                counter.sight, sight, counter.contracts, rows, counter.leases, settings, counter.settings);
        standing = new ContractFilings(rows, sight, eligibility, settings);
        FilingCompleteness completeness = new FilingCompleteness(
                counter.settings, counter.completeness, rows, counter.contents, counter.attachments);
        FilingMessages messages = new FilingMessages(counter.outbox, counter.settings);
        FilingChecks checks = new FilingChecks(
                sight,
                settings,
                counter.settings,
                eligibility,
                completeness,
                rows,
                counter.contents,
                counter.attachments,
                counter.houseGuards,
                counter.subleases,
                counter.peopleGuards);
        FilingEffects effects = new FilingEffects(
                sight,
                settings,
                counter.settings,
                checks,
                rows,
                counter.contracts,
                counter.contents,
                counter.attachments,
                counter.names,
                counter.leases,
                counter.subleases,
                counter.entering,
                counter.numbering,
                messages,
                counter.clock);
        FilingSteps steps = new FilingSteps(
                counter.store, rows, counter.leases, counter.listings, sight, checks, effects, counter.engine);
        endings = new FilingEndings(counter.store, rows, counter.leases, steps, messages, counter.settings);
        service = new FilingService(
                sight,
                rows,
                steps,
                completeness,
                counter.contracts,
                counter.contents,
                counter.attachments,
                counter.engine,
                counter.settings,
                counter.audit);
        drafting = new FilingDrafting(
                counter.store,
                rows,
                counter.contents,
                counter.leases,
                sight,
                steps,
                counter.entering,
                counter.engine,
                counter.clock);
        applying = new Applying(
                counter.store,
                rows,
                counter.contents,
                counter.leases,
                counter.sight,
                eligibility,
                counter.verification,
                counter.institutions,
                counter.entering,
                counter.engine,
                counter.clock);
        statistics = new FilingStatistics(rows, sight, counter.settings);
        certificates = new FilingCertificate(
                sight,
                counter.contents,
                settings,
                service,
                counter.codes,
                counter.divisions,
                papers,
                new Neighbours.WrittenCodes(),
                counter.audit,
                counter.clock);
        check = new FilingCheck(
                rows, counter.contents, counter.codes, counter.divisions, settings, counter.settings, perMinute -> {});
    }

    FilingRow row(long id) {
        return rows.find(id).orElseThrow();
    }

    int version(long id) {
        return row(id).version();
    }

    /** A draft for a signed contract, by its number. */
    long begun(long contract) {
        return applying.begin(
                new Start(VerifyBy.CONTRACT_NO, counter.row(contract).contractNo(), null, null, null, null));
    }

    void submit(long id) {
        service.submit(id, version(id));
    }

    long submitted(long contract) {
        long id = begun(contract);
        submit(id);
        return id;
    }

    /** 审核, as somebody who may; whoever was there before is there afterwards. */
    void review(long id, FilingAction action, String opinion) {
        Caller before = counter.people.current();
        counter.people.now(People.REVIEWS);
        service.review(id, action, version(id), opinion);
        counter.people.now(before);
    }

    long filed(long contract) {
        long id = submitted(contract);
        review(id, FilingAction.PASS, null);
        return id;
    }

    /** 合同补录 of a house, with all that 提交 needs. */
    long recorded(String house, String room, Content content) {
        long id =
                applying.begin(new Start(VerifyBy.CERT_NO, null, null, counter.register.give(house, room), null, "01"));
        drafting.save(id, version(id), new FilingEntry(null, "2026-03-01", null, null, null, null, content));
        for (String kind : List.of("01", "02", "03", "08")) {
            drafting.attach(id, version(id), kind, "own-" + kind);
        }
        return id;
    }
}
