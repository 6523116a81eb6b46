package worksafe.registry.responsibility;

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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Sector;
import worksafe.kernel.Sha256;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.Actor;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.TimelineStep;
import worksafe.platform.service.VersionedRow;
import worksafe.platform.service.Walled;
import worksafe.registry.enterprise.ActiveEnterprises.Active;
import worksafe.registry.responsibility.ResponsibilityEvent.ResponsibilityAssessed;
import worksafe.registry.responsibility.ResponsibilityEvent.ResponsibilityEnded;
import worksafe.registry.responsibility.ResponsibilityEvent.ResponsibilityEntered;
import worksafe.registry.responsibility.ResponsibilityEvent.ResponsibilityOverdue;
import worksafe.registry.responsibility.ResponsibilityEvent.ResponsibilityReplaced;
import worksafe.registry.responsibility.ResponsibilityEvent.ResponsibilityRevised;
import worksafe.registry.responsibility.ResponsibilityEvent.ResponsibilityVacated;
import worksafe.registry.responsibility.ResponsibilityRequests.ContentRequest;
import worksafe.registry.responsibility.cover.ResponsibilityCover;
import worksafe.registry.responsibility.value.ResponsibilityProblem;

/**
 * An entry of the responsibility system; see the package for the whole life. Each verb first asks whether it is legal and right,
 * changes something only then, and returns the event that tells it.
 */
@Entity
@Table(name = "responsibility_entry")
class ResponsibilityEntry extends VersionedRow implements Walled {

    @Column(updatable = false)
    private UUID enterpriseId;

    @Formula("(select e.name from enterprise e where e.id = enterprise_id)")
    private String enterpriseName;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Sector sector;

    @Column(name = "post_level")
    @Enumerated(EnumType.STRING)
    private ResponsibilityLevel level;

    @Column(updatable = false)
    private String postName;

    @Column(updatable = false)
    private String unit;

    @Embedded
    private @Nullable LeaderDuty leads;

    private @Nullable UUID superiorId;

    @Formula("(post_level <> 'PRINCIPAL' and not exists (select 1 from responsibility_entry s"
            + " where s.id = superior_id and s.status = 'IN_FORCE'))")
    private boolean unchained;

    @Column(updatable = false)
    private @Nullable UUID holderPostId;

    @Column(updatable = false)
    private String holderName;

    private @Nullable String dangerDuty;
    private @Nullable String incomeLink;
    private String scopeKey;
    private @Nullable String templateClause;

    /** Kept by the database's own statement, since entries beside it decide. */
    @Column(insertable = false, updatable = false)
    private boolean identicalScope;

    @Column(updatable = false)
    private LocalDate fromDay;

    @Enumerated(EnumType.STRING)
    private ResponsibilityStatus status;

    private @Nullable LocalDate vacantSince;
    private @Nullable LocalDate dueDate;

    @Embedded
    @EmbeddedColumnNaming("due_%s")
    private @Nullable PolicyBasis dueBasis;

    private @Nullable Instant overdueSince;
    private @Nullable UUID replacedById;

    @Column(updatable = false)
    private @Nullable UUID replacesId;

    private @Nullable LocalDate assessedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable ResponsibilityResult result;

    private @Nullable String incomeEffect;

    @Column(updatable = false)
    private boolean imported;

    @Column(updatable = false)
    private Instant enteredAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "responsibility_duty", joinColumns = @JoinColumn(name = "entry_id"))
    @OrderColumn(name = "position")
    private List<ResponsibilityDuty> duties = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "responsibility_cover", joinColumns = @JoinColumn(name = "entry_id"))
    @OrderColumn(name = "position")
    private List<ResponsibilityCover> covers = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "responsibility_step", joinColumns = @JoinColumn(name = "entry_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    protected ResponsibilityEntry() {} // for Hibernate

    private ResponsibilityEntry(UUID id, Active enterprise, Draft draft, Instant now) {
        super(id, enterprise.region());
        enterpriseId = enterprise.id();
        enterpriseName = enterprise.name();
        sector = enterprise.sector();
        postName = draft.post().name();
        unit = draft.post().unit();
        holderPostId = draft.holder().postId();
        holderName = draft.holder().name();
        fromDay = draft.from();
        imported = draft.imported();
        replacesId = draft.replacesId();
        status = ResponsibilityStatus.IN_FORCE;
        enteredAt = now;
        requireFit(draft.content());
        take(draft.content());
    }

    /**
     * The post that the entry is of.
     *
     * @param unit department, workshop or team; empty where it belongs to the enterprise as a whole
     */
    record Post(String name, String unit) {}

    /**
     * Who holds it.
     *
     * @param postId by what the training context knows that he holds a post; absent where it does not follow it
     */
    record Holder(@Nullable UUID postId, String name) {}

    /**
     * What the entry says.
     *
     * @param superior the entry above; absent where none was named
     * @param dangerDuty what the holder does to find and remove hidden dangers; absent where nothing is said
     * @param incomeLink how the assessment counts in the income; absent where nothing is said
     * @param templateClause the clause that one of the scopes merely repeats; absent where none does
     */
    record Content(
            ResponsibilityLevel level,
            @Nullable LeaderDuty leads,
            @Nullable Superior superior,
            @Nullable String dangerDuty,
            @Nullable String incomeLink,
            List<ResponsibilityDuty> duties,
            List<ResponsibilityCover> covers,
            @Nullable String templateClause) {

        Content {
            duties = List.copyOf(duties);
            covers = covers.stream().distinct().toList();
        }
    }

    /** Whether it says just that. */
    boolean says(ContentRequest content) {
        return level == content.level()
                && Objects.equals(leads, content.leads())
                && Objects.equals(superiorId, content.superiorId())
                && Objects.equals(dangerDuty, content.dangerDuty())
                && Objects.equals(incomeLink, content.incomeLink())
                && duties.equals(content.duties())
                && covers.stream()
                        .map(ResponsibilityCover::itemId)
                        .collect(Collectors.toSet())
                        .equals(Set.copyOf(content.covered()));
    }

    /** The entry above, as it stands. */
    record Superior(
            UUID id, UUID enterpriseId, ResponsibilityLevel level, ResponsibilityStatus status, String postName) {}

    /**
     * What is to be entered, and how it came.
     *
     * @param from the first day on which it holds
     * @param imported whether a spreadsheet brought it
     * @param replacesId the entry in whose place it stands; absent where there is none
     */
    record Draft(
            Post post,
            Holder holder,
            Content content,
            LocalDate from,
            boolean imported,
            @Nullable UUID replacesId) {}

    /** @throws RuleViolation when its day is still to come, leaders say no business, or the entry above does not fit */
    static Created<ResponsibilityEntry> enter(UUID id, Active enterprise, Draft draft, Actor by, Instant now) {
        var today = ChinaTime.dayOf(now);
        if (draft.from().isAfter(today)) {
            throw new RuleViolation(
                    ResponsibilityProblem.RESPONSIBILITY_DAY_OUTSIDE,
                    draft.from().toString(),
                    today.toString());
        }
        var entry = new ResponsibilityEntry(id, enterprise, draft, now);
        entry.timeline.add(TimelineStep.by(
                by, draft.imported() ? ResponsibilityStep.IMPORTED : ResponsibilityStep.ENTERED, now, null));
        return new Created<>(entry, new ResponsibilityEntered(entry.facts(entry.version()), draft.replacesId(), now));
    }

    /** What it says is this from now on. */
    ResponsibilityRevised revise(Content content, String reason, Actor by, Instant now) {
        require(ResponsibilityAction.REVISION);
        requireFit(content);

        take(content);
        timeline.add(TimelineStep.by(by, ResponsibilityStep.REVISED, now, reason));
        return new ResponsibilityRevised(facts(version() + 1), reason, now);
    }

    /**
     * Until when somebody else is to be named.
     *
     * @param date the last day in time
     */
    record Due(LocalDate date, PolicyBasis basis) {}

    /**
     * Its holder holds the post no more.
     *
     * @param since from which day on
     * @throws RuleViolation when that is still to come, or before the entry held
     */
    ResponsibilityVacated vacate(LocalDate since, Due due, String reason, Actor by, Instant now) {
        var vacant = status.to(ResponsibilityStatus.VACANT);
        var today = ChinaTime.dayOf(now);
        if (since.isAfter(today) || since.isBefore(fromDay)) {
            throw new RuleViolation(
                    ResponsibilityProblem.RESPONSIBILITY_DAY_OUTSIDE, since.toString(), today.toString());
        }

        return vacate(vacant, since, due, TimelineStep.by(by, ResponsibilityStep.VACATED, now, reason), now);
    }

    /** The training context told that its holder left; empty where nobody holds it any more. */
    Optional<ResponsibilityVacated> holderLeft(LocalDate since, Due due, Instant now) {
        if (status != ResponsibilityStatus.IN_FORCE) {
            return Optional.empty();
        }
        var step = TimelineStep.itself(ResponsibilityStep.VACATED, now, since.toString());
        var day = since.isBefore(fromDay) ? fromDay : since;
        return Optional.of(vacate(status.to(ResponsibilityStatus.VACANT), day, due, step, now));
    }

    private ResponsibilityVacated vacate(
            ResponsibilityStatus vacant, LocalDate since, Due due, TimelineStep step, Instant now) {
        status = vacant;
        vacantSince = since;
        dueDate = due.date();
        dueBasis = due.basis();
        timeline.add(step);
        return new ResponsibilityVacated(facts(version() + 1), since, now);
    }

    /** Nobody was named in time; empty where that is known, or somebody was. */
    Optional<ResponsibilityOverdue> miss(Instant dueAt) {
        if (overdueSince != null || status != ResponsibilityStatus.VACANT) {
            return Optional.empty();
        }

        overdueSince = dueAt;
        timeline.add(TimelineStep.itself(ResponsibilityStep.OVERDUE, dueAt, null));
        return Optional.of(new ResponsibilityOverdue(facts(version() + 1), dueAt));
    }

    /** Another entry stands in its place. */
    ResponsibilityReplaced replace(UUID successor, Actor by, Instant now) {
        var replaced = status.to(ResponsibilityStatus.REPLACED);

        status = replaced;
        overdueSince = null;
        replacedById = successor;
        timeline.add(TimelineStep.by(by, ResponsibilityStep.REPLACED, now, null));
        return new ResponsibilityReplaced(facts(version() + 1), successor, now);
    }

    /**
     * Its holder was assessed.
     *
     * @param on the day of the assessment
     * @param effect what that did to the income
     * @throws RuleViolation when that day is still to come, or before the entry held
     */
    ResponsibilityAssessed assess(
            LocalDate on, ResponsibilityResult came, String effect, @Nullable String note, Actor by, Instant now) {
        require(ResponsibilityAction.ASSESSMENT);
        var today = ChinaTime.dayOf(now);
        if (on.isAfter(today) || on.isBefore(fromDay)) {
            throw new RuleViolation(ResponsibilityProblem.RESPONSIBILITY_DAY_OUTSIDE, on.toString(), today.toString());
        }

        assessedOn = on;
        result = came;
        incomeEffect = effect;
        timeline.add(TimelineStep.by(
                by,
                ResponsibilityStep.ASSESSED,
                now,
                on + " " + came + "，" + effect + (note == null ? "" : "：" + note)));
        return new ResponsibilityAssessed(facts(version() + 1), on, came, now);
    }

    /**
     * The post is no more.
     *
     * @param by absent where it ended with its enterprise
     */
    ResponsibilityEnded end(String reason, @Nullable Actor by, Instant now) {
        var ended = status.to(ResponsibilityStatus.ENDED);

        status = ended;
        overdueSince = null;
        timeline.add(
                by == null
                        ? TimelineStep.itself(ResponsibilityStep.ENDED, now, reason)
                        : TimelineStep.by(by, ResponsibilityStep.ENDED, now, reason));
        return new ResponsibilityEnded(facts(version() + 1), reason, now);
    }

    private void requireFit(Content content) {
        if (content.level().leads() && content.leads() == null) {
            throw new RuleViolation(ResponsibilityProblem.RESPONSIBILITY_LEADER_DUTY_MISSING, postName);
        }
        var above = content.superior();
        if (above == null || above.id().equals(superiorId) && content.level() == level) {
            return;
        }
        var fits = above.enterpriseId().equals(enterpriseId)
                && above.status() == ResponsibilityStatus.IN_FORCE
                && above.level().isAbove(content.level());
        if (!fits) {
            throw new RuleViolation(ResponsibilityProblem.RESPONSIBILITY_SUPERIOR_UNFIT, above.postName(), postName);
        }
    }

    private void take(Content content) {
        level = content.level();
        leads = content.leads();
        superiorId = content.superior() == null ? null : content.superior().id();
        dangerDuty = content.dangerDuty();
        incomeLink = content.incomeLink();
        templateClause = content.templateClause();
        duties.clear();
        duties.addAll(content.duties());
        covers.clear();
        covers.addAll(content.covers());
        scopeKey = Sha256.hex(
                duties.stream().map(ResponsibilityDuty::comparable).sorted().collect(Collectors.joining("\n")));
    }

    private void require(ResponsibilityAction action) {
        if (!actions().contains(action)) {
            throw new IllegalTransition(status, action);
        }
    }

    /** What clients may do now. */
    Set<ResponsibilityAction> actions() {
        return status.actions();
    }

    @Override
    public boolean isWithin(Scope scope) {
        return scope.covers(region(), sector, enterpriseId);
    }

    UUID enterpriseId() {
        return enterpriseId;
    }

    String enterpriseName() {
        return enterpriseName;
    }

    Sector sector() {
        return sector;
    }

    ResponsibilityLevel level() {
        return level;
    }

    Post post() {
        return new Post(postName, unit);
    }

    /** Post and unit, as people call them. */
    String title() {
        return unit.isEmpty() ? postName : unit + " " + postName;
    }

    @Nullable
    LeaderDuty leads() {
        return leads;
    }

    @Nullable
    UUID superiorId() {
        return superiorId;
    }

    /** As an entry above others. */
    Superior above() {
        return new Superior(id(), enterpriseId, level, status, postName);
    }

    boolean unchained() {
        return unchained;
    }

    Holder holder() {
        return new Holder(holderPostId, holderName);
    }

    @Nullable
    String dangerDuty() {
        return dangerDuty;
    }

    @Nullable
    String incomeLink() {
        return incomeLink;
    }

    String scopeKey() {
        return scopeKey;
    }

    @Nullable
    String templateClause() {
        return templateClause;
    }

    boolean identicalScope() {
        return identicalScope;
    }

    LocalDate fromDay() {
        return fromDay;
    }

    ResponsibilityStatus status() {
        return status;
    }

    @Nullable
    LocalDate vacantSince() {
        return vacantSince;
    }

    @Nullable
    LocalDate dueDate() {
        return dueDate;
    }

    @Nullable
    PolicyBasis dueBasis() {
        return dueBasis;
    }

    @Nullable
    Instant overdueSince() {
        return overdueSince;
    }

    @Nullable
    UUID replacedById() {
        return replacedById;
    }

    @Nullable
    UUID replacesId() {
        return replacesId;
    }

    @Nullable
    LocalDate assessedOn() {
        return assessedOn;
    }

    @Nullable
    ResponsibilityResult result() {
        return result;
    }

    @Nullable
    String incomeEffect() {
        return incomeEffect;
    }

    boolean imported() {
        return imported;
    }

    Instant enteredAt() {
        return enteredAt;
    }

    List<ResponsibilityDuty> duties() {
        return List.copyOf(duties);
    }

    List<ResponsibilityCover> covers() {
        return List.copyOf(covers);
    }

    List<TimelineStep> timeline() {
        return List.copyOf(timeline);
    }

    private ResponsibilityEvent.Facts facts(long revision) {
        return new ResponsibilityEvent.Facts(
                id(),
                enterpriseId,
                region(),
                sector,
                revision,
                status,
                level,
                leads == null ? null : leads.role(),
                postName,
                unit,
                holderPostId,
                superiorId,
                duties.size(),
                dangerDuty != null,
                incomeLink != null,
                covers.stream().map(ResponsibilityCover::itemId).toList(),
                dueDate);
    }
}
