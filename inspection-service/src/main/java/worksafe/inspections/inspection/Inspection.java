package worksafe.inspections.inspection;

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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.InspectionProblem;
import worksafe.inspections.inspection.InspectionEvent.InspectionAssigned;
import worksafe.inspections.inspection.InspectionEvent.InspectionCancelled;
import worksafe.inspections.inspection.InspectionEvent.InspectionConcluded;
import worksafe.inspections.inspection.InspectionEvent.InspectionPlanned;
import worksafe.inspections.inspection.InspectionEvent.InspectionStarted;
import worksafe.inspections.inspection.InspectionTeam.TeamMember;
import worksafe.inspections.inspection.InspectionTeam.TeamMinimum;
import worksafe.inspections.inspection.facet.Obstruction;
import worksafe.kernel.ActsTaken;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.SeparatedAct;
import worksafe.platform.http.Actor;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.FactTime;
import worksafe.platform.service.TimelineStep;
import worksafe.platform.service.VersionedRow;
import worksafe.platform.service.Walled;

/**
 * A visit (执法检查) from its assignment to its end. Each verb first asks whether it is legal now and right, changes
 * something only then, and returns the event that tells it; see the package for the whole life.
 */
@Entity
@Table(name = "inspection")
class Inspection extends VersionedRow implements Walled {

    private static final int MOST_FINDINGS = 999;

    @Column(updatable = false)
    private String number;

    @Column(name = "enterprise_id", updatable = false)
    private UUID visitedId;

    // The enterprise as far as walls go: nobody's, until the visit begins.
    @Column(name = "visible_enterprise_id")
    private @Nullable UUID enterpriseId;

    @Formula("(select e.name from enterprise_snapshot e where e.enterprise_id = enterprise_id)")
    private @Nullable String enterpriseName;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Sector sector;

    @Column(updatable = false)
    private long authority;

    // Whose leaders know of it before it begins. Never announced, since it may be narrower than a county; absent where
    // the
    // authority itself.
    @Column(updatable = false)
    private @Nullable Long arrangedIn;

    // For lists: what the database makes of it, the same as office().
    @Column(insertable = false, updatable = false)
    @SuppressWarnings({"unused", "UnusedVariable"})
    private @Nullable Long knownIn;

    @Embedded
    private Grounds grounds;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "inspection_member", joinColumns = @JoinColumn(name = "inspection_id"))
    @OrderColumn(name = "position")
    private List<TeamMember> team = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private InspectionStatus status;

    @Embedded
    private @Nullable OnSitePlan plan;

    @Embedded
    private @Nullable VisitRecord record;

    private int lastFinding;
    private @Nullable Instant lastFoundAt;
    private int findings;

    private Instant assignedAt;

    // The day by which the database counts it against the yearly cap: that of its plan, then that of its begin.
    @SuppressWarnings({"unused", "UnusedVariable"})
    private @Nullable LocalDate countedOn;

    // For lists and figures: whether somebody stood in its way, once it has begun; see the package conduct.
    @Column(insertable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    @SuppressWarnings({"unused", "UnusedVariable"})
    private @Nullable Obstruction outcome;

    private @Nullable Instant startedAt;
    private @Nullable Instant concludedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "inspection_step", joinColumns = @JoinColumn(name = "inspection_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    protected Inspection() {} // for Hibernate

    private Inspection(UUID id, String number, Assignment assignment, Instant now) {
        super(id, assignment.visited().region());
        this.number = number;
        var visited = assignment.visited();
        visitedId = visited.id();
        enterpriseName = visited.name();
        sector = visited.sector();
        authority = assignment.authority().value();
        arrangedIn = assignment.office().value();
        grounds = assignment.grounds();
        team.addAll(assignment.team());
        status = InspectionStatus.ASSIGNED;
        assignedAt = now;
    }

    /**
     * Who goes where, and why.
     *
     * @param visited the enterprise
     * @param authority who sends them: the only place that is announced before the visit begins
     * @param office whose leaders know of it before it begins: the authority, or a place below it that arranged it
     * @param grounds why there
     * @param team the leader first
     */
    record Assignment(
            Visited visited, RegionCode authority, RegionCode office, Grounds grounds, List<TeamMember> team) {

        Assignment {
            team = List.copyOf(team);
        }

        /**
         * The enterprise, with the authority that supervises it now.
         *
         * @param name absent where nobody asks for it
         */
        record Visited(UUID id, @Nullable String name, RegionCode region, Sector sector) {}
    }

    /**
     * Sends a team to an enterprise. Whether its members can go is asked again when the visit begins.
     *
     * @param number for people and papers, for example {@code JC320281-2026-000012}
     */
    static Created<Inspection> assign(UUID id, String number, Assignment assignment, Actor by, Instant now) {
        var inspection = new Inspection(id, number, assignment, now);
        inspection.timeline.add(TimelineStep.by(by, InspectionStep.ASSIGNED, now, inspection.grounds.reason()));
        return new Created<>(inspection, new InspectionAssigned(inspection.secret(inspection.version()), now));
    }

    /**
     * Changes the team before the visit begins.
     *
     * @param leaving who stays behind; absent where the team only grows
     * @param joining who goes instead, at the same place in the team; absent where it only shrinks
     * @param drawn who took which act about the draw that sent them; nobody where none did
     * @throws RuleViolation as {@link InspectionTeam#changed}; when a draw sent them, and the same person opened it or
     *     contributed to it
     */
    InspectionAssigned changeTeam(
            @Nullable UUID leaving,
            @Nullable TeamMember joining,
            String because,
            ActsTaken drawn,
            Actor by,
            Instant now) {
        status.require(InspectionAction.TEAM_CHANGE);
        requireOther(SeparatedAct.DRAWN_TEAM_CHANGED, drawn, by);
        var changed = team().changed(leaving, joining);

        team.clear();
        team.addAll(changed.members());
        timeline.add(TimelineStep.by(by, InspectionStep.TEAM_CHANGED, now, because));
        return new InspectionAssigned(secret(version() + 1), now);
    }

    /** Takes over the on-site plan. */
    InspectionPlanned plan(OnSitePlan proposed, Actor by, Instant now) {
        var planned = status.to(InspectionStatus.PLANNED);

        status = planned;
        plan = proposed;
        countedOn = ChinaTime.dayOf(now);
        timeline.add(TimelineStep.by(by, InspectionStep.PLANNED, now, null));
        return new InspectionPlanned(secret(version() + 1), now);
    }

    /**
     * Begins the visit: from now on the enterprise may know of it.
     *
     * @param minimum how many go at least
     * @param able refuses who of the team cannot go on that day, and says why
     * @param when it began, perhaps before that is entered
     * @throws RuleViolation when the caller is no member, the team is too small, or one of it cannot go; when it would have
     *     begun before it was assigned
     */
    InspectionStarted start(TeamMinimum minimum, Consumer<List<UUID>> able, Actor by, FactTime when) {
        var started = status.to(InspectionStatus.STARTED);
        team().requireMember(by);
        team().requireSize(minimum);
        able.accept(team().inspectorIds());
        var begun = when.since(assignedAt);

        status = started;
        enterpriseId = visitedId;
        startedAt = begun.at();
        countedOn = begun.day();
        timeline.add(TimelineStep.by(by, InspectionStep.STARTED, begun, null));
        return new InspectionStarted(open(version() + 1), begun.earlier(), begun.enteredAt());
    }

    /**
     * Counts one more finding, and names it.
     *
     * @param when it was found, perhaps before that is entered
     * @return its number, for example {@code JC320281-2026-000012-01}
     * @throws RuleViolation when the caller is no member, a thousandth is found, or it would have been found before the visit
     *     began
     */
    String find(Actor by, FactTime when) {
        status.require(InspectionAction.FINDING);
        team().requireMember(by);
        if (lastFinding == MOST_FINDINGS) {
            throw new RuleViolation(InspectionProblem.INSPECTION_FINDINGS_FULL, Integer.toString(MOST_FINDINGS));
        }

        var found = when.since(begunAt()).at();

        lastFoundAt = lastFoundAt == null || lastFoundAt.isBefore(found) ? found : lastFoundAt;
        lastFinding++;
        findings++;
        return String.format(Locale.ROOT, "%s-%02d", number, lastFinding);
    }

    /** One of its findings is withdrawn; its number is not given again. */
    void withdrawFinding() {
        findings--;
    }

    /**
     * Ends the visit with its record.
     *
     * @param when it ended, perhaps before that is entered
     * @throws RuleViolation when the caller is no member, or it would have ended before its begin or its last finding
     */
    InspectionConcluded conclude(VisitRecord written, Actor by, FactTime when) {
        var concluded = status.to(InspectionStatus.CONCLUDED);
        team().requireMember(by);
        var over = when.since(lastFoundAt == null ? begunAt() : lastFoundAt);

        status = concluded;
        record = written;
        concludedAt = over.at();
        timeline.add(TimelineStep.by(by, InspectionStep.CONCLUDED, over, written.conclusion()));
        return new InspectionConcluded(open(version() + 1), findings, over.earlier(), over.enteredAt());
    }

    /**
     * Calls it off before it began.
     *
     * @param drawn who took which act about the draw that sent them; nobody where none did
     * @throws RuleViolation when a draw sent them, and the same person opened it
     */
    InspectionCancelled cancel(String because, ActsTaken drawn, Actor by, Instant now) {
        var unused = status.to(InspectionStatus.CANCELLED);
        requireOther(SeparatedAct.DRAWN_VISIT_CANCELLED, drawn, by);
        return drop(because, by, now);
    }

    /** Calls it off because its draw sends others elsewhere instead: the draw has asked who does that. */
    InspectionCancelled drop(String because, Actor by, Instant now) {
        var cancelled = status.to(InspectionStatus.CANCELLED);

        status = cancelled;
        timeline.add(TimelineStep.by(by, InspectionStep.CANCELLED, now, because));
        return new InspectionCancelled(secret(version() + 1), because, now);
    }

    private static Optional<SeparatedAct> separated(InspectionAction action) {
        return switch (action) {
            case TEAM_CHANGE -> Optional.of(SeparatedAct.DRAWN_TEAM_CHANGED);
            case CANCELLATION -> Optional.of(SeparatedAct.DRAWN_VISIT_CANCELLED);
            default -> Optional.empty();
        };
    }

    /** To change what was drawn is to change the result. */
    private static void requireOther(SeparatedAct next, ActsTaken drawn, Actor by) {
        drawn.excluding(next, by.subject()).ifPresent(taken -> {
            throw new RuleViolation(InspectionProblem.INSPECTION_SAME_PERSON, by.name());
        });
    }

    /**
     * What its status allows, without what only members of the team do where the account is none of them, and without changes of
     * what was drawn where it has taken part in the draw.
     */
    Set<InspectionAction> actions(String subject, ActsTaken drawn) {
        var member = team().isMember(subject);
        return status.actions().stream()
                .filter(action -> member || !action.isOfTheTeam())
                .filter(action -> separated(action)
                        .flatMap(act -> drawn.excluding(act, subject))
                        .isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean isWithin(Scope scope) {
        return scope.covers(region(), sector, enterpriseId) && (enterpriseId != null || isKnownTo(scope));
    }

    /**
     * Whether somebody knows of the visit before it begins: the team, and the leaders of the authority. The database says
     * the same in {@code visit_known}, to its walls and to lists.
     */
    private boolean isKnownTo(Scope scope) {
        return scope.leads(office()) || team().isMember(scope.subject());
    }

    /** Who arranged it; once the enterprise has moved out of its reach, the county that supervises it now. */
    private RegionCode office() {
        var arranged = arrangedIn();
        return arranged.contains(region()) ? arranged : new RegionCode(region().county());
    }

    String number() {
        return number;
    }

    /** Who is visited: for the authority's eyes until the visit begins. */
    UUID visitedId() {
        return visitedId;
    }

    /** @throws IllegalStateException on one that was just drawn and not read back */
    String enterpriseName() {
        if (enterpriseName == null) {
            throw new IllegalStateException("not read back: " + id());
        }
        return enterpriseName;
    }

    Sector sector() {
        return sector;
    }

    /** Who arranged it, as it is announced. */
    RegionCode authority() {
        return new RegionCode(authority);
    }

    /** Whose leaders arranged it. */
    RegionCode arrangedIn() {
        return arrangedIn == null ? authority() : new RegionCode(arrangedIn);
    }

    Grounds grounds() {
        return grounds;
    }

    InspectionTeam team() {
        return new InspectionTeam(team);
    }

    InspectionStatus status() {
        return status;
    }

    @Nullable
    OnSitePlan plan() {
        return plan;
    }

    /** The account that made the plan. */
    Optional<String> plannedBy() {
        return timeline.stream()
                .filter(step -> step.kind().equals(InspectionStep.PLANNED.name()))
                .findFirst()
                .map(TimelineStep::subject);
    }

    @Nullable
    VisitRecord record() {
        return record;
    }

    /** How many were found and not withdrawn. */
    int findings() {
        return findings;
    }

    Instant assignedAt() {
        return assignedAt;
    }

    private Instant begunAt() {
        return startedAt().orElseThrow();
    }

    Optional<Instant> startedAt() {
        return Optional.ofNullable(startedAt);
    }

    Optional<Instant> concludedAt() {
        return Optional.ofNullable(concludedAt);
    }

    List<TimelineStep> timeline() {
        return List.copyOf(timeline);
    }

    private InspectionEvent.SecretFacts secret(long revision) {
        return new InspectionEvent.SecretFacts(
                id(), number, authority(), revision, status, grounds.drawId(), team().numbers());
    }

    private InspectionEvent.OpenFacts open(long revision) {
        return new InspectionEvent.OpenFacts(
                id(), number, visitedId, region(), sector, revision, status, grounds.drawId(), team().numbers());
    }
}
