package worksafe.inspections.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import worksafe.inspections.conduct.ConductFacts.ApprovalAnswer;
import worksafe.inspections.conduct.ConductFacts.ApprovalMatter;
import worksafe.inspections.conduct.ConductRequests.AnswerCovertConditions;
import worksafe.inspections.conduct.ConductRequests.DecideApproval;
import worksafe.inspections.conduct.ConductRequests.RecordInterference;
import worksafe.inspections.conduct.ConductRequests.RecordRefusal;
import worksafe.inspections.delegation.DelegatedPowers;
import worksafe.inspections.delegation.TownPower;
import worksafe.inspections.inspection.SourceInspections;
import worksafe.inspections.inspection.SourceInspections.Known;
import worksafe.inspections.inspection.SourceInspections.VisitConditions;
import worksafe.inspections.inspection.facet.VisitClass;
import worksafe.inspections.plan.ApprovedPlans;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyAnswer;
import worksafe.kernel.PolicyRow;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.duties.clock.Clocks;
import worksafe.platform.duties.clock.Clocks.Duty;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.FactTime;

/**
 * One method for each thing that can be done about how a visit is conducted, each one transaction. The approval's clock is locked
 * before the visit, the conduct behind it. What is still a secret is audited and announced to nobody.
 */
@ApplicationScoped
public class ConductOperations implements VisitConditions {

    private static final String BEFOREHAND = "inspection.approved-beforehand";
    private static final String NEEDED = "inspection.approval-needed.";
    private static final String AFTERWARDS = "inspection.approval-afterwards";

    /** The kind of the duty; its title is the message {@code clock-inspection-approval}. */
    private static final String DUTY = "inspection-approval";

    private static final String OBJECT = "inspection";

    private final Conducts conducts;
    private final SourceInspections visits;
    private final DelegatedPowers powers;
    private final ApprovedPlans plans;
    private final PolicyBook policies;
    private final Clocks clocks;
    private final Audit audit;
    private final Outbox outbox;
    private final Caller caller;
    private final InstantSource clock;

    ConductOperations(
            Conducts conducts,
            SourceInspections visits,
            DelegatedPowers powers,
            ApprovedPlans plans,
            PolicyBook policies,
            Clocks clocks,
            Audit audit,
            Outbox outbox,
            Caller caller,
            InstantSource clock) {
        this.conducts = conducts;
        this.visits = visits;
        this.powers = powers;
        this.plans = plans;
        this.policies = policies;
        this.clocks = clocks;
        this.audit = audit;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    ConductView get(UUID id) {
        var visit = visits.known(id);
        return view(conducts.of(visit), visit);
    }

    /** Whose authority has no approved plan of special inspections makes none, where the book asks for one. */
    @Transactional
    ConductView settle(UUID id, IfMatch expected, VisitTerms terms) {
        return change(id, expected, "visit-terms-settled", (conduct, visit) -> {
            var cross = terms.crossArea();
            conduct.settle(
                    terms,
                    visit,
                    conducts.resident(cross == null ? List.of() : cross.inspectorIds(), visit.region()),
                    terms.followUpOf() == null ? null : visits.known(terms.followUpOf()));
            if (terms.visitClass() == VisitClass.SPECIAL) {
                var unused = plans.requireSpecial(visit.authority(), visit.sector(), ChinaTime.dayOf(clock.instant()));
            }
        });
    }

    @Transactional
    ConductView decide(UUID id, IfMatch expected, DecideApproval request) {
        var duty = new Duty(OBJECT, id, DUTY);
        var owed = clocks.deadline(duty).isPresent();
        return change(id, expected, "visit-approval-decided", (conduct, visit) -> {
            var now = clock.instant();
            var answer = conduct.decide(request, visit, caller.actor(), now);
            if (owed && answer.matter() == ApprovalMatter.VISIT && answer.answer() != ApprovalAnswer.RETURNED) {
                clocks.meet(duty, now);
            }
        });
    }

    @Transactional
    ConductView obstruct(UUID id, IfMatch expected, RecordInterference request) {
        var visit = visits.held(id);
        return obstruct(visit, conducts.locked(visit, expected), request);
    }

    private ConductView obstruct(Known visit, VisitConduct conduct, RecordInterference request) {
        visits.requireMember(visit.id(), caller.actor());
        var begun = visit.startedAt();
        var when = policies.when(request.happenedAt(), clock.instant(), visit.region(), visit.sector());
        var told = conduct.obstruct(request, visit, caller.actor(), begun == null ? when : when.since(begun));
        conducts.markObstructed(visit.id());
        outbox.append(told);
        conducts.flush();
        return view(conduct, visit);
    }

    @Transactional
    ConductView check(UUID id, IfMatch expected, AnswerCovertConditions request) {
        return change(id, expected, "visit-covert-checked", (conduct, visit) -> check(conduct, visit, request));
    }

    private void check(VisitConduct conduct, Known visit, AnswerCovertConditions request) {
        visits.requireMember(visit.id(), caller.actor());
        conduct.check(request, visit, caller.actor(), clock.instant());
    }

    @Transactional
    ConductView refuse(UUID id, IfMatch expected, RecordRefusal request) {
        return change(id, expected, "visit-signature-refused", (conduct, visit) -> refuse(conduct, visit, request));
    }

    private void refuse(VisitConduct conduct, Known visit, RecordRefusal request) {
        visits.requireMember(visit.id(), caller.actor());
        conduct.refuse(request, visit, caller.actor(), clock.instant());
    }

    /** What a visit that was written down without a network tells of its conduct, as the verbs would take it. */
    @Transactional(TxType.MANDATORY)
    public void obstructed(UUID id, RecordInterference request) {
        var visit = visits.held(id);
        var unused = obstruct(visit, conducts.locked(visit), request);
    }

    /** Likewise. */
    @Transactional(TxType.MANDATORY)
    public void checked(UUID id, AnswerCovertConditions request) {
        var unused = change(
                id,
                IfMatch.valueOf("*"),
                "visit-covert-checked",
                (conduct, visit) -> check(conduct, visit, request.required()));
    }

    /** Likewise. */
    @Transactional(TxType.MANDATORY)
    public void refused(UUID id, RecordRefusal request) {
        var unused = change(
                id,
                IfMatch.valueOf("*"),
                "visit-signature-refused",
                (conduct, visit) -> refuse(conduct, visit, request));
    }

    /** How a visit within the scope is conducted. */
    @Transactional
    public ConductView of(Known visit) {
        return view(conducts.of(visit), visit);
    }

    private ConductView change(UUID id, IfMatch expected, String act, BiConsumer<VisitConduct, Known> verb) {
        var visit = visits.held(id);
        var conduct = conducts.locked(visit, expected);
        verb.accept(conduct, visit);
        conducts.flush(); // raises the version that the view shows
        audit.record(AuditedAct.of(act, OBJECT, id, visit.authority())
                .leadingTo(new ConductFacts.AsText().convertToDatabaseColumn(conduct.facts())));
        return view(conduct, visit);
    }

    private ConductView view(VisitConduct conduct, Known visit) {
        return ConductView.of(conduct, visit, caller.scope().enterprises() != null);
    }

    @Override
    public boolean isAllowedOverCap(UUID visitId) {
        return conducts.findByIdOptional(visitId)
                .filter(conduct -> conduct.isApproved(ApprovalMatter.OVER_CAP))
                .isPresent();
    }

    /**
     * A town inspects by delegation where its policy says so. A visit that nobody approved does not begin where the book says so of its
     * class; otherwise it is the urgent case: the approval is owed afterwards, where the book says so.
     */
    @Override
    public void beginning(Known visit, FactTime when) {
        var unused = powers.require(TownPower.INSPECTION, caller.region(), visit.sector(), when.day());
        var conduct = conducts.locked(visit);
        conduct.requireNotDeclined(visit);
        if (conduct.isApproved(ApprovalMatter.VISIT)) {
            return;
        }
        var book = policies.edition();
        book.find(NEEDED + conduct.visitClass().word(), visit.region(), visit.sector(), when.day())
                .map(PolicyAnswer.Decided::result)
                .filter(row -> row.flag(PolicyRow.VALUE))
                .ifPresent(row -> {
                    throw RuleViolation.byLaw(
                            PolicyBasis.of(row).ground(),
                            ConductProblem.VISIT_APPROVAL_NEEDED,
                            visit.number(),
                            conduct.visitClass(),
                            row.source(),
                            row.clause());
                });
        var asked = book.find(BEFOREHAND, visit.region(), visit.sector(), when.day())
                .filter(answer -> answer.result().flag(PolicyRow.VALUE))
                .isPresent();
        if (asked) {
            book.find(AFTERWARDS, visit.region(), visit.sector(), when.day())
                    .ifPresent(answer -> clocks.start(ClockStart.by(
                                    answer,
                                    new Duty(OBJECT, visit.id(), DUTY),
                                    ClockStart.Debtor.authority(
                                            visit.region(), visit.sector(), visit.enterpriseId(), visit.plannedBy()),
                                    when.at())
                            .about(visit.number())));
        }
    }

    @Override
    public void concluding(Known visit) {
        conducts.locked(visit).requireChecked(visit);
    }
}
