package worksafe.platform.duties.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Certainty;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Force;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.kernel.law.LawLibrary;
import worksafe.platform.duties.DutyProblem;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Created;

/** A row of the policy book with its own life: added, then ended; what it says never changes. */
@Entity
@Table(name = "policy")
// Final: a proxy in a service would belong to another class loader and could not reach a class of this package.
final class PolicyEntry {

    @Id
    private UUID id;

    // A fresh row counts as version 1; Hibernate takes this value for "not saved yet".
    @Version
    @Column(name = "version")
    private long version = 1;

    @Column(name = "code", updatable = false)
    private String code;

    @Column(name = "region", updatable = false)
    private long region;

    @Column(name = "sector", updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable Sector sector;

    @Column(name = "trade", updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable Trade trade;

    @Column(name = "parameters", updatable = false)
    private String parameters;

    @Column(name = "valid_from", updatable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Column(name = "source", updatable = false)
    private String source;

    @Column(name = "clause", updatable = false)
    private String clause;

    @Column(name = "force", updatable = false)
    @Enumerated(EnumType.STRING)
    private Force force;

    @Column(name = "certainty", updatable = false)
    @Enumerated(EnumType.STRING)
    private Certainty certainty;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "created_by", updatable = false)
    private String createdBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ended_by")
    private @Nullable String endedBy;

    protected PolicyEntry() {} // for Hibernate

    static Created<PolicyEntry> add(UUID id, PolicyRow row, Act act) {
        var entry = new PolicyEntry();
        entry.id = id;
        entry.code = row.code();
        entry.region = row.region().value();
        entry.sector = row.sector();
        entry.trade = row.trade();
        entry.parameters = PolicyJson.write(row.parameters());
        entry.validFrom = row.validFrom();
        entry.validTo = row.validTo();
        entry.source = row.source();
        entry.clause = row.clause();
        entry.force = row.force();
        entry.certainty = row.certainty();
        entry.createdAt = act.at();
        entry.createdBy = act.by();
        return new Created<>(entry, entry.changed(PolicyChanged.Change.ADDED, entry.version, act));
    }

    /**
     * Ends the row: that day is the first on which it no longer holds. What has been law on a past day stays so; a row
     * that is not in force yet may be withdrawn by ending it on its first day.
     */
    PolicyChanged end(LocalDate day, Act act) {
        var today = ChinaTime.dayOf(act.at());
        if (validTo != null && !validTo.isAfter(today) || validFrom.equals(validTo)) {
            throw new RuleViolation(DutyProblem.POLICY_ENDED, String.valueOf(validTo));
        }
        if (day.isBefore(today)) {
            throw new RuleViolation(DutyProblem.POLICY_END_PAST, today.toString());
        }
        if (day.isBefore(validFrom)) {
            throw new RuleViolation(DutyProblem.POLICY_END_PAST, validFrom.toString());
        }
        if (validTo != null && !day.isBefore(validTo)) {
            throw new RuleViolation(DutyProblem.POLICY_ENDED, validTo.toString());
        }
        validTo = day;
        endedAt = act.at();
        endedBy = act.by();
        return changed(PolicyChanged.Change.ENDED, version + 1, act);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String code() {
        return code;
    }

    RegionCode region() {
        return new RegionCode(region);
    }

    @Nullable
    Sector sector() {
        return sector;
    }

    PolicyView view(PolicyCodes codes) {
        var said = PolicyJson.read(code, parameters);
        return new PolicyView(
                id,
                version,
                code,
                region().toString(),
                sector,
                trade,
                PolicyJson.plain(said),
                codes.reads(code, said),
                validFrom,
                validTo,
                source,
                clause,
                LawLibrary.shipped().pointer(source, clause).orElse(null),
                force,
                certainty,
                createdAt,
                createdBy,
                endedAt,
                endedBy,
                null);
    }

    private PolicyChanged changed(PolicyChanged.Change change, long revision, Act act) {
        return new PolicyChanged(
                act.context(),
                id,
                revision,
                code,
                region(),
                sector,
                trade,
                PolicyJson.plain(PolicyJson.read(code, parameters)),
                validFrom,
                validTo,
                source,
                clause,
                force,
                certainty,
                change,
                act.by(),
                act.at());
    }

    /** Who acts, when, and in which context. */
    record Act(String context, String by, Instant at) {}
}
