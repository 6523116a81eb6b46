package worksafe.inspections.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.InspectionProblem;
import worksafe.inspections.draw.port.PoolRecusal;
import worksafe.kernel.Accounts;
import worksafe.kernel.Sector;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.enterprises.ActiveEnterprise;
import worksafe.platform.http.Actor;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.service.VersionedRow;
import worksafe.platform.service.Walled;

/** That an inspector must keep away from an enterprise (回避). */
@Entity
@Table(name = "recusal")
class Recusal extends VersionedRow implements Walled {

    @Column(updatable = false)
    private UUID inspectorId;

    @Formula("(select i.number from inspector i where i.id = inspector_id)")
    private String inspectorNumber;

    @Formula("(select i.name from inspector i where i.id = inspector_id)")
    private String inspectorName;

    @Column(updatable = false)
    private UUID enterpriseId;

    @Formula("(select e.name from enterprise_snapshot e where e.enterprise_id = enterprise_id)")
    private @Nullable String enterpriseName;

    @Enumerated(EnumType.STRING)
    private @Nullable Sector sector;

    @Enumerated(EnumType.STRING)
    private RecusalReason reason;

    private LocalDate recusedFrom;
    private @Nullable LocalDate recusedUntil;
    private Instant declaredAt;
    private String declaredBy;
    private String declaredByName;

    protected Recusal() {} // for Hibernate

    private Recusal(UUID id, Inspector inspector, Draft draft, Actor by, Instant now) {
        super(id, inspector.region());
        inspectorId = inspector.id();
        inspectorNumber = inspector.number();
        inspectorName = inspector.name();
        enterpriseId = draft.enterprise().id();
        enterpriseName = draft.enterprise().name();
        sector = inspector.sector();
        reason = draft.reason();
        recusedFrom = draft.from();
        recusedUntil = draft.until();
        declaredAt = now;
        declaredBy = by.subject();
        declaredByName = by.name();
    }

    /** Why an inspector keeps away from an enterprise; the code is published with a draw, so it tells no story. */
    enum RecusalReason {
        /** A near relative works or owns there. */
        KINSHIP,
        /** The inspector worked there. */
        FORMER_POST,
        /** The inspector has an interest in it. */
        INTEREST,
        /** Something else that could make the inspection unfair. */
        OTHER
    }

    /**
     * What is declared.
     *
     * @param until the last day, absent while it is open
     */
    record Draft(
            ActiveEnterprise enterprise,
            RecusalReason reason,
            LocalDate from,
            @Nullable LocalDate until) {}

    /**
     * Declares it.
     *
     * @param ownOnly whether the declarer may speak for nobody else
     * @throws RuleViolation when an inspector speaks for another
     * @throws RequestProblem 400 when it ends before it begins
     */
    static Recusal declare(UUID id, Inspector inspector, Draft draft, boolean ownOnly, Actor by, Instant now) {
        if (ownOnly && !Accounts.same(inspector.subject(), by.subject())) {
            throw new RuleViolation(InspectionProblem.RECUSAL_OF_ANOTHER, inspector.name());
        }
        if (draft.until() != null && draft.until().isBefore(draft.from())) {
            throw RequestProblem.invalid(new Violation("/until", "recusal-order"));
        }
        return new Recusal(id, inspector, draft, by, now);
    }

    /**
     * Ends it with that day, which still counts.
     *
     * @throws RuleViolation when it ended earlier
     * @throws RequestProblem 400 when that day lies before its beginning
     */
    AuditedAct end(LocalDate lastDay) {
        if (recusedUntil != null && !recusedUntil.isAfter(lastDay)) {
            throw new RuleViolation(InspectionProblem.RECUSAL_ENDED, recusedUntil.toString());
        }
        if (lastDay.isBefore(recusedFrom)) {
            throw RequestProblem.invalid(new Violation("/until", "recusal-order"));
        }

        recusedUntil = lastDay;
        return audited("recusal-ended", version() + 1);
    }

    /** The entry of the audit trail that its declaration leaves. */
    AuditedAct declared() {
        return audited("recusal-declared", version());
    }

    private AuditedAct audited(String action, long revision) {
        return AuditedAct.of(action, "recusal", id(), region())
                .version(revision)
                .belongingTo(sector, null)
                .leadingTo(String.join(
                        "|",
                        inspectorId.toString(),
                        enterpriseId.toString(),
                        reason.name(),
                        recusedFrom.toString(),
                        String.valueOf(recusedUntil)));
    }

    /** @throws RuleViolation when it is in force on that day; it names who and why */
    void requireNone(LocalDate day) {
        if (!day.isBefore(recusedFrom) && (recusedUntil == null || !day.isAfter(recusedUntil))) {
            throw new RuleViolation(InspectionProblem.INSPECTOR_RECUSED, inspectorName, inspectorNumber, reason);
        }
    }

    PoolRecusal forPool() {
        return new PoolRecusal(enterpriseId, inspectorId, reason.name());
    }

    @Override
    public boolean isWithin(Scope scope) {
        return scope.enterprises() == null && scope.covers(region(), sector, enterpriseId);
    }

    UUID inspectorId() {
        return inspectorId;
    }

    String inspectorNumber() {
        return inspectorNumber;
    }

    String inspectorName() {
        return inspectorName;
    }

    UUID enterpriseId() {
        return enterpriseId;
    }

    @Nullable
    String enterpriseName() {
        return enterpriseName;
    }

    RecusalReason reason() {
        return reason;
    }

    LocalDate recusedFrom() {
        return recusedFrom;
    }

    @Nullable
    LocalDate recusedUntil() {
        return recusedUntil;
    }

    Instant declaredAt() {
        return declaredAt;
    }

    String declaredBy() {
        return declaredBy;
    }

    String declaredByName() {
        return declaredByName;
    }
}
