package worksafe.inspections.conduct;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.conduct.ConductEvent.VisitObstructed;
import worksafe.inspections.conduct.ConductFacts.ApprovalAnswer;
import worksafe.inspections.conduct.ConductFacts.ApprovalMatter;
import worksafe.inspections.conduct.ConductFacts.CovertCheck;
import worksafe.inspections.conduct.ConductFacts.Interference;
import worksafe.inspections.conduct.ConductFacts.SignatureRefusal;
import worksafe.inspections.conduct.ConductFacts.VisitApproval;
import worksafe.inspections.conduct.ConductRequests.AnswerCovertConditions;
import worksafe.inspections.conduct.ConductRequests.DecideApproval;
import worksafe.inspections.conduct.ConductRequests.RecordInterference;
import worksafe.inspections.conduct.ConductRequests.RecordRefusal;
import worksafe.inspections.inspection.SourceInspections.Known;
import worksafe.inspections.inspection.facet.VisitClass;
import worksafe.inspections.inspection.facet.VisitTopic;
import worksafe.kernel.Accounts;
import worksafe.platform.http.Actor;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.service.FactTime;

/** How a visit is conducted. The database writes the row when it writes the visit; see the package. */
@Entity
@Table(name = "visit_conduct")
class VisitConduct {

    @Id
    @Column(name = "inspection_id", updatable = false)
    private UUID inspectionId;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private VisitClass visitClass;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> topics = List.of();

    @Convert(converter = ConductFacts.AsText.class)
    private ConductFacts facts;

    protected VisitConduct() {} // for Hibernate

    /** For tests: of a visit that was just assigned. */
    static VisitConduct of(UUID inspectionId, VisitClass visitClass) {
        var conduct = new VisitConduct();
        conduct.inspectionId = inspectionId;
        conduct.version = 1;
        conduct.visitClass = visitClass;
        conduct.facts = new ConductFacts(null, List.of(), List.of(), null, null);
        return conduct;
    }

    /**
     * Settles class, topics and facets; until the visit begins they may be settled anew.
     *
     * @param resident whom of the team the library has where the enterprise is supervised
     * @param followed the visit that is followed up; absent where the terms name none
     * @throws RuleViolation when the visit has begun, or the terms say what is not so
     */
    void settle(VisitTerms terms, Known visit, Set<UUID> resident, @Nullable Known followed) {
        if (!visit.isToCome()) {
            throw new RuleViolation(ConductProblem.VISIT_TERMS_FIXED, visit.number());
        }
        terms.assignedAs().forEach(one -> requireMember(one.inspectorId(), visit));
        var cross = terms.crossArea();
        if (cross != null) {
            cross.inspectorIds().forEach(id -> {
                requireMember(id, visit);
                if (resident.contains(id)) {
                    throw new RuleViolation(ConductProblem.VISIT_TERMS_NOT_FROM_ELSEWHERE, id.toString());
                }
            });
        }
        if (terms.followUpOf() != null
                && (followed == null
                        || followed.concludedAt() == null
                        || !followed.enterpriseId().equals(visit.enterpriseId()))) {
            throw new RuleViolation(
                    ConductProblem.VISIT_TERMS_FOLLOW_UP_OTHER,
                    terms.followUpOf().toString());
        }
        if (terms.visitClass() == VisitClass.SPECIAL && terms.specialPlan() == null) {
            throw new RuleViolation(ConductProblem.VISIT_TERMS_SPECIAL_UNPLANNED, visit.number());
        }

        visitClass = terms.visitClass();
        topics = terms.topics().stream().map(Enum::name).toList();
        facts = facts.with(terms);
    }

    private static void requireMember(UUID inspectorId, Known visit) {
        if (visit.team().stream().noneMatch(member -> member.inspectorId().equals(inspectorId))) {
            throw new RuleViolation(ConductProblem.VISIT_TERMS_NOT_OF_TEAM, inspectorId.toString(), visit.number());
        }
    }

    /**
     * Answers whether the visit is made, or made beyond the cap.
     *
     * @return the answer, as it is kept
     * @throws RuleViolation when the account planned it or goes there, when it was answered for good, or when the cap is asked about
     *     once the visit is planned
     */
    VisitApproval decide(DecideApproval request, Known visit, Actor by, Instant now) {
        var concerned = visit.team().stream().anyMatch(member -> Accounts.same(member.account(), by.subject()))
                || visit.plannedBy() != null && Accounts.same(visit.plannedBy(), by.subject());
        if (concerned) {
            throw new RuleViolation(ConductProblem.VISIT_APPROVAL_SAME_PERSON, by.name());
        }
        if (visit.isCancelled() || isAnsweredForGood(request.matter())) {
            throw new RuleViolation(ConductProblem.VISIT_APPROVAL_GIVEN, visit.number());
        }
        if (request.matter() == ApprovalMatter.OVER_CAP && visit.plannedBy() != null) {
            throw new RuleViolation(ConductProblem.VISIT_APPROVAL_CAP_LATE, visit.number());
        }
        var answer = new VisitApproval(
                request.matter(), request.answer(), request.note(), !visit.isToCome(), by.subject(), by.name(), now);

        facts = facts.with(answer);
        return answer;
    }

    private boolean isAnsweredForGood(ApprovalMatter matter) {
        return answer(matter) == ApprovalAnswer.APPROVED || answer(matter) == ApprovalAnswer.REFUSED;
    }

    /** The last answer; absent where none was given. */
    @Nullable
    ApprovalAnswer answer(ApprovalMatter matter) {
        return facts.approvals().stream()
                .filter(one -> one.matter() == matter)
                .reduce((earlier, later) -> later)
                .map(VisitApproval::answer)
                .orElse(null);
    }

    /** @throws RuleViolation when the visit was returned or refused */
    void requireNotDeclined(Known visit) {
        var last = answer(ApprovalMatter.VISIT);
        if (last == ApprovalAnswer.RETURNED || last == ApprovalAnswer.REFUSED) {
            throw new RuleViolation(ConductProblem.VISIT_NOT_APPROVED, visit.number(), last);
        }
    }

    boolean isApproved(ApprovalMatter matter) {
        return answer(matter) == ApprovalAnswer.APPROVED;
    }

    /** Somebody stood in the way of it; told of a concluded visit, too. */
    VisitObstructed obstruct(RecordInterference told, Known visit, Actor by, FactTime when) {
        requireBegun(visit);
        var one = new Interference(
                told.who(), told.pretext(), told.what(), when.at(), when.enteredAt(), by.subject(), by.name());

        facts = facts.with(one);
        return new VisitObstructed(
                ConductEvent.Facts.of(visit, version + 1),
                one.pretext(),
                facts.interferences().size(),
                when.earlier(),
                when.enteredAt());
    }

    /** Answers the six conditions. */
    void check(AnswerCovertConditions answers, Known visit, Actor by, Instant now) {
        requireBegun(visit);
        if (!visit.isCovert() && !isCovertStated()) {
            throw new RuleViolation(ConductProblem.VISIT_NOT_COVERT, visit.number());
        }
        requireRunning(visit);

        facts = facts.with(new CovertCheck(answers.kept(), answers.note(), now, by.subject()));
    }

    /** Somebody refused to sign. */
    void refuse(RecordRefusal told, Known visit, Actor by, Instant now) {
        requireBegun(visit);
        requireRunning(visit);

        facts = facts.with(new SignatureRefusal(told.who(), told.reason(), told.witnesses(), now, by.subject()));
    }

    /** @throws RuleViolation when conditions of a covert visit were stated and not answered */
    void requireChecked(Known visit) {
        if (isCovertStated() && facts.covertCheck() == null) {
            throw new RuleViolation(ConductProblem.VISIT_COVERT_UNCHECKED, visit.number());
        }
    }

    private boolean isCovertStated() {
        return facts.terms() != null && facts.terms().covertStated();
    }

    private static void requireBegun(Known visit) {
        if (visit.startedAt() == null) {
            throw new RuleViolation(ConductProblem.VISIT_NOT_BEGUN, visit.number());
        }
    }

    private static void requireRunning(Known visit) {
        if (visit.concludedAt() != null) {
            throw new RuleViolation(ConductProblem.VISIT_TERMS_FIXED, visit.number());
        }
    }

    UUID inspectionId() {
        return inspectionId;
    }

    long version() {
        return version;
    }

    VisitClass visitClass() {
        return visitClass;
    }

    List<VisitTopic> topics() {
        return topics.stream().map(VisitTopic::valueOf).collect(Collectors.toUnmodifiableList());
    }

    ConductFacts facts() {
        return Objects.requireNonNull(facts);
    }
}
