package org.anju.institution;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anju.api.access.Caller;
import org.anju.api.audit.Audit;
import org.anju.api.institution.InstitutionEvents;
import org.anju.api.problem.FieldProblem;
import org.anju.api.problem.Problem;
import org.anju.api.store.Store;
import org.anju.institution.model.Attachment;
import org.anju.institution.model.AttachmentKind;
import org.anju.institution.model.FactField;
import org.anju.institution.model.Facts;
import org.anju.institution.model.FactsCheck;
import org.anju.institution.model.InstitutionState;
import org.anju.institution.model.Permissions;
import org.anju.institution.store.FactsTable;
import org.anju.institution.store.FilingRows;
import org.anju.institution.store.InstitutionRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What may be edited without a change filing: contact data, short name and logo by the institution, its map point by itself and by the
 * district (INS-R27). Each edit is a new version of the facts; the old one is kept.
 */
@Component(service = SelfService.class)
public final class SelfService {
    static final Set<FactField> CONTACT = EnumSet.of(
            FactField.CONTACT_NAME,
            FactField.CONTACT_PHONE,
            FactField.CONTACT_ID_NO,
            FactField.SHORT_NAME,
            FactField.LEGAL_PERSON_PHONE);

    private static final Set<FactField> LOCATION = EnumSet.of(FactField.LNG, FactField.LAT);

    private final Store store;
    private final Settings settings;
    private final Sight sight;
    private final Privacy privacy;
    private final Papers papers;
    private final FactsTable facts;
    private final FilingRows filings;
    private final Announcements announcements;
    private final Audit audit;

    @Activate
    public SelfService(
            @Reference(target = "(anju.domain=institution)") Store store,
            @Reference Settings settings,
            @Reference Sight sight,
            @Reference Privacy privacy,
            @Reference Papers papers,
            @Reference FactsTable facts,
            @Reference FilingRows filings,
            @Reference Announcements announcements,
            @Reference Audit audit) {
        this.store = store;
        this.settings = settings;
        this.sight = sight;
        this.privacy = privacy;
        this.papers = papers;
        this.facts = facts;
        this.filings = filings;
        this.announcements = announcements;
        this.audit = audit;
    }

    /** 联系信息: contact person, short name and logo of the caller's own institution. */
    public void editContact(Integer version, Facts wanted) {
        edit(sight.own().id(), version, CONTACT, wanted, "维护联系信息");
    }

    /** 坐标 */
    public void editLocation(long id, Integer version, Facts wanted) {
        sight.institution(id);
        Caller caller = sight.caller();
        boolean own = caller.institutionId() != null && caller.institutionId() == id;
        if (!caller.may(Permissions.LOCATION) && !(own && caller.may(Permissions.SELF_EDIT))) {
            throw Problem.forbidden();
        }
        edit(id, version, LOCATION, wanted, "校正坐标");
    }

    private void edit(long id, Integer version, Set<FactField> fields, Facts wanted, String what) {
        store.write(em -> {
            InstitutionRow institution = sight.institution(id);
            requireEditable(institution, version);
            Facts before = facts.read(institution.factsId());
            Facts after = merged(before, wanted.unmasked(before, privacy.masking()), fields);
            requireRight(after, fields);
            institution.putInForce(after, facts.add(after));
            audit.record("institution.edit", "institution/" + id, what);
            announcements.say(InstitutionEvents.CHANGED, institution, Map.of("formerName", institution.name()));
            return null;
        });
    }

    private void requireEditable(InstitutionRow institution, Integer version) {
        if (institution.state() != InstitutionState.FILED && institution.state() != InstitutionState.SUSPENDED) {
            throw Problem.wrongState();
        }
        Problem.refuseStale(version, institution.version());
        // An open application began from the facts in force; they must not change under it.
        if (filings.about(institution.id()).stream().anyMatch(f -> !f.state().over())) {
            throw Problem.duplicate("已有变更申请正在审核中");
        }
    }

    private Facts merged(Facts before, Facts wanted, Set<FactField> fields) {
        Facts merged = before;
        for (FactField field : fields) {
            merged = merged.with(field, wanted.get(field));
        }
        if (!fields.equals(CONTACT)) {
            return merged;
        }
        List<Attachment> kept = new ArrayList<>(before.attachments().stream()
                .filter(a -> a.kind() != AttachmentKind.LOGO)
                .toList());
        List<Attachment> logo = wanted.attachments().stream()
                .filter(a -> a.kind() == AttachmentKind.LOGO)
                .toList();
        kept.addAll(papers.resolve(logo, before.attachments()));
        return merged.withAttachments(kept);
    }

    private void requireRight(Facts after, Set<FactField> fields) {
        Set<String> names = fields.stream().map(FactField::json).collect(Collectors.toSet());
        FactsCheck check = new FactsCheck(settings.rules());
        List<FieldProblem> problems = check.whole(after).stream()
                .filter(p -> names.contains(p.field()))
                .toList();
        if (!problems.isEmpty()) {
            throw Problem.validation(problems);
        }
    }
}
