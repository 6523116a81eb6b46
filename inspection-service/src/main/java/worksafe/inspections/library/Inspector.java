package worksafe.inspections.library;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.InspectionProblem;
import worksafe.inspections.draw.port.Exclusion;
import worksafe.inspections.draw.port.PoolInspector;
import worksafe.inspections.library.InspectorEvent.InspectorChanged;
import worksafe.inspections.library.InspectorEvent.InspectorEnrolled;
import worksafe.inspections.library.Inspectors.AbleInspector;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.VersionedRow;
import worksafe.platform.service.Walled;

/** Somebody who can be sent to inspect, from enrolment to retirement. */
@Entity
@Table(name = "inspector")
class Inspector extends VersionedRow implements Walled {

    @Column(updatable = false)
    private String number;

    private String name;

    @Column(updatable = false)
    private String subject;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable Sector sector;

    // Never set: an inspector is no enterprise's, which hides it from enterprise users.
    @Column(updatable = false)
    @SuppressWarnings({"unused", "UnusedVariable"})
    private @Nullable UUID enterpriseId;

    @Embedded
    private Certificate certificate;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> skills;

    private int cap;

    @Enumerated(EnumType.STRING)
    private InspectorStatus status;

    private @Nullable LocalDate retiredOn;
    private @Nullable String retirementReason;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "inspector_leave", joinColumns = @JoinColumn(name = "inspector_id"))
    @OrderColumn(name = "position")
    private List<Leave> leaves = new ArrayList<>();

    protected Inspector() {} // for Hibernate

    private Inspector(Identity identity, Draft draft) {
        super(identity.id(), identity.region());
        number = identity.number();
        subject = identity.subject();
        sector = identity.sector();
        status = InspectorStatus.ACTIVE;
        name = draft.name();
        certificate = draft.certificate();
        skills = draft.skills();
        cap = draft.cap();
    }

    /**
     * What never changes of an inspector; who goes to another authority is enrolled there.
     *
     * @param number service number, by which draws name the inspector
     * @param subject the account
     * @param region the authority
     * @param sector the one sector of the office, if it has one
     */
    record Identity(
            UUID id,
            String number,
            String subject,
            RegionCode region,
            @Nullable Sector sector) {}

    /**
     * What an authority says of an inspector, and may say anew.
     *
     * @param name what people read
     * @param skills qualifications; each once, in byte order
     * @param cap the most objects in one draw
     */
    record Draft(String name, Certificate certificate, List<String> skills, int cap) {

        Draft {
            skills = skills.stream().distinct().sorted().toList();
        }
    }

    /** Enters an inspector into the library. */
    static Created<Inspector> enroll(Identity identity, Draft draft, Instant now) {
        var inspector = new Inspector(identity, draft);
        return new Created<>(inspector, new InspectorEnrolled(inspector.facts(inspector.version()), now));
    }

    /** Takes over new particulars. */
    InspectorChanged change(Draft draft, Instant now) {
        status.requireService();

        name = draft.name();
        certificate = draft.certificate();
        skills = draft.skills();
        cap = draft.cap();
        return changed(now);
    }

    /** Notes days on which the inspector cannot be sent. */
    InspectorChanged leave(Leave leave, Instant now) {
        status.requireService();

        leaves.add(leave);
        return changed(now);
    }

    /** Ends the service. */
    InspectorChanged retire(String reason, Instant now) {
        var retired = status.to(InspectorStatus.RETIRED);

        status = retired;
        retiredOn = ChinaTime.dayOf(now);
        retirementReason = reason;
        return changed(now);
    }

    /**
     * The inspector as somebody who can be sent on that day.
     *
     * @throws RuleViolation when retired, without a certificate that holds, or on leave; it names who and why
     */
    AbleInspector requireAble(LocalDate day) {
        if (status != InspectorStatus.ACTIVE) {
            throw new RuleViolation(InspectionProblem.INSPECTOR_RETIRED, name, number);
        }
        if (!certificate.holdsOn(day)) {
            throw new RuleViolation(
                    InspectionProblem.INSPECTOR_CERTIFICATE_EXPIRED,
                    name,
                    number,
                    certificate.number(),
                    certificate.validFrom().toString(),
                    certificate.validUntil().toString(),
                    day.toString());
        }
        leaveOn(day).ifPresent(leave -> {
            throw new RuleViolation(
                    InspectionProblem.INSPECTOR_ON_LEAVE,
                    name,
                    number,
                    leave.from().toString(),
                    leave.until().toString(),
                    day.toString());
        });
        return new AbleInspector(id(), number, name, subject, region());
    }

    /** Why the inspector cannot take part in visits of that period; empty for one who can. */
    Optional<Exclusion> excludedFrom(LocalDate from, LocalDate until) {
        if (status != InspectorStatus.ACTIVE) {
            return Optional.of(new Exclusion(id(), number, Exclusion.Reason.RETIRED, String.valueOf(retiredOn)));
        }
        if (!certificate.holdsThroughout(from, until)) {
            return Optional.of(new Exclusion(
                    id(),
                    number,
                    Exclusion.Reason.CERTIFICATE_EXPIRED,
                    certificate.validFrom() + "/" + certificate.validUntil()));
        }
        // Away on single days only, one can be sent on the others.
        var present =
                from.datesUntil(until.plusDays(1)).anyMatch(day -> leaveOn(day).isEmpty());
        return present
                ? Optional.empty()
                : Optional.of(new Exclusion(id(), number, Exclusion.Reason.ON_LEAVE, from + "/" + until));
    }

    /** Left out because the roster of officials does not have the account on all days of that period. */
    Exclusion offRoster(LocalDate from, LocalDate until) {
        return new Exclusion(id(), number, Exclusion.Reason.OFF_ROSTER, from + "/" + until);
    }

    /** Left out because of all the visits that are not over yet. */
    Exclusion busy(int open, int most) {
        return new Exclusion(id(), number, Exclusion.Reason.BUSY, open + "/" + most);
    }

    /**
     * As a draw may send the inspector.
     *
     * @param left on how many visits more
     */
    PoolInspector forPool(int left) {
        return new PoolInspector(id(), number, name, skills, Math.min(cap, left));
    }

    private Optional<Leave> leaveOn(LocalDate day) {
        return leaves.stream().filter(leave -> leave.covers(day)).findFirst();
    }

    @Override
    public boolean isWithin(Scope scope) {
        return scope.covers(region(), sector, null);
    }

    String number() {
        return number;
    }

    String name() {
        return name;
    }

    String subject() {
        return subject;
    }

    @Nullable
    Sector sector() {
        return sector;
    }

    Certificate certificate() {
        return certificate;
    }

    List<String> skills() {
        return skills;
    }

    int cap() {
        return cap;
    }

    InspectorStatus status() {
        return status;
    }

    @Nullable
    LocalDate retiredOn() {
        return retiredOn;
    }

    @Nullable
    String retirementReason() {
        return retirementReason;
    }

    List<Leave> leaves() {
        return List.copyOf(leaves);
    }

    private InspectorChanged changed(Instant now) {
        return new InspectorChanged(facts(version() + 1), now);
    }

    private InspectorEvent.Facts facts(long revision) {
        return new InspectorEvent.Facts(id(), name, number, region(), revision, status, certificate.validUntil());
    }
}
