package worksafe.inspections.campaign;

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
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.campaign.CampaignEvent.CampaignApproved;
import worksafe.inspections.campaign.CampaignEvent.CampaignClosed;
import worksafe.inspections.campaign.CampaignEvent.CampaignDrafted;
import worksafe.inspections.campaign.CampaignEvent.CampaignProgressed;
import worksafe.inspections.campaign.plan.CampaignKind;
import worksafe.inspections.campaign.plan.CampaignPhase;
import worksafe.inspections.campaign.plan.CampaignPhaseKind;
import worksafe.inspections.campaign.plan.CampaignPlan;
import worksafe.inspections.campaign.plan.CampaignProblem;
import worksafe.inspections.campaign.plan.CriterionFigure;
import worksafe.kernel.Accounts;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Actor;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.TimelineStep;
import worksafe.platform.service.VersionedRow;
import worksafe.platform.service.Walled;

/** A campaign; see the package for the whole life. Each verb first asks whether it is legal, and returns the event that tells it. */
@Entity
@Table(name = "campaign")
class Campaign extends VersionedRow implements Walled {

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable Sector sector;

    // Never set: whom it is about are its targets.
    @Column(updatable = false)
    @SuppressWarnings({"unused", "UnusedVariable"})
    private @Nullable UUID enterpriseId;

    @Column(updatable = false)
    private String number;

    @Column(updatable = false)
    private String kind;

    @Embedded
    private CampaignPlan plan;

    @Enumerated(EnumType.STRING)
    private CampaignStatus status;

    private @Nullable Integer phase;

    @Enumerated(EnumType.STRING)
    private @Nullable CampaignApprovalBody approvedBy;

    private @Nullable String approvalPaper;
    private @Nullable LocalDate approvedOn;

    @Embedded
    private @Nullable CampaignSummation summation;

    @Embedded
    private @Nullable CampaignAcceptance acceptance;

    private @Nullable Instant overdueSince;

    @Column(updatable = false)
    private String draftedBy;

    @Column(updatable = false)
    private Instant draftedAt;

    private @Nullable LocalDate closedOn;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "campaign_phase", joinColumns = @JoinColumn(name = "campaign_id"))
    @OrderColumn(name = "position")
    private List<CampaignPhase> phases = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "campaign_criterion", joinColumns = @JoinColumn(name = "campaign_id"))
    @OrderColumn(name = "position")
    private List<CriterionFigure> figures = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "campaign_media", joinColumns = @JoinColumn(name = "campaign_id"))
    @OrderColumn(name = "position")
    private List<CampaignMedium> media = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "campaign_step", joinColumns = @JoinColumn(name = "campaign_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Campaign() {} // for Hibernate

    private Campaign(UUID id, Draft draft, Actor by, Instant now) {
        super(id, draft.region());
        number = draft.number();
        sector = draft.sector();
        kind = draft.kind().code();
        plan = draft.plan();
        phases.addAll(draft.phases());
        status = CampaignStatus.DRAFT;
        draftedBy = by.subject();
        draftedAt = now;
    }

    /**
     * What is drafted.
     *
     * @param sector absent where all sectors are meant
     */
    record Draft(
            String number,
            RegionCode region,
            @Nullable Sector sector,
            CampaignKind kind,
            CampaignPlan plan,
            List<CampaignPhase> phases) {

        Draft {
            phases = List.copyOf(phases);
        }
    }

    /**
     * What an approval rests on.
     *
     * @param body who approved
     * @param paper its paper; absent where the own head approved
     * @param parts the row that lists the parts of a plan
     * @param special the row that asks for the superior of special campaigns
     * @param figures of the criteria that the plan claims
     */
    record Approval(
            CampaignApprovalBody body,
            @Nullable String paper,
            PolicyRow parts,
            PolicyRow special,
            List<CriterionFigure> figures) {}

    static Created<Campaign> draft(UUID id, Draft draft, Actor by, Instant now) {
        var campaign = new Campaign(id, draft, by, now);
        campaign.timeline.add(TimelineStep.by(by, CampaignStep.DRAFTED, now, null));
        return new Created<>(campaign, new CampaignDrafted(campaign.facts(campaign.version()), now));
    }

    /** Its plan is written anew. */
    CampaignProgressed change(CampaignPlan changed, List<CampaignPhase> dated, Actor by, Instant now) {
        status.require(CampaignAction.CHANGE);

        plan = changed;
        phases.clear();
        phases.addAll(dated);
        return progressed(CampaignStep.CHANGED, null, by, now);
    }

    /**
     * Its plan is approved.
     *
     * @throws RuleViolation when the same account drafted it, it is not complete, a criterion is not borne out, or a special one
     *     was approved by the own head
     */
    CampaignApproved approve(CampaignKind asked, Approval approval, String opinion, Actor by, Instant now) {
        status.require(CampaignAction.DECISION);
        var approved = status.to(CampaignStatus.APPROVED);
        requireAnother(by);
        plan.requireComplete(asked, phases, approval.parts(), approval.figures());
        var special = approval.special();
        if (asked.superior()
                && special.flag(PolicyRow.VALUE)
                && (approval.body() == CampaignApprovalBody.HEAD || approval.paper() == null)) {
            throw new RuleViolation(CampaignProblem.CAMPAIGN_SUPERIOR_NEEDED, special.source(), special.clause());
        }

        status = approved;
        approvedBy = approval.body();
        approvalPaper = approval.paper();
        approvedOn = ChinaTime.dayOf(now);
        figures.addAll(approval.figures());
        timeline.add(TimelineStep.by(by, CampaignStep.APPROVED, now, opinion));
        return new CampaignApproved(next(), now);
    }

    /** It is returned for completion. */
    CampaignProgressed sendBack(String missing, Actor by, Instant now) {
        status.require(CampaignAction.DECISION);
        requireAnother(by);

        return progressed(CampaignStep.RETURNED, missing, by, now);
    }

    /** It is refused by a clause. */
    CampaignClosed refuse(String clause, String opinion, Actor by, Instant now) {
        status.require(CampaignAction.DECISION);
        requireAnother(by);

        return close(CampaignStep.REFUSED, clause + "：" + opinion, by, now);
    }

    /** Its first phase runs. */
    CampaignProgressed start(Actor by, Instant now) {
        status.require(CampaignAction.START);
        status = status.to(CampaignStatus.RUNNING);
        phase = 1;
        return progressed(CampaignStep.STARTED, null, by, now);
    }

    /**
     * The next phase runs.
     *
     * @throws RuleViolation when the last one runs already
     */
    CampaignProgressed advance(Actor by, Instant now) {
        status.require(CampaignAction.PHASE);
        int running = Objects.requireNonNull(phase);
        if (running >= phases.size()) {
            throw new RuleViolation(CampaignProblem.CAMPAIGN_LAST_PHASE, String.valueOf(running));
        }

        phase = running + 1;
        overdueSince = null;
        return progressed(
                CampaignStep.PHASE_BEGUN, phase + "：" + phases.get(running).kind(), by, now);
    }

    /**
     * The public was told of it.
     *
     * @throws RuleViolation on a day to come
     */
    CampaignProgressed publicise(CampaignMedium shown, Actor by, Instant now) {
        status.require(CampaignAction.PUBLICITY);
        if (shown.shownOn().isAfter(ChinaTime.dayOf(now))) {
            throw new RuleViolation(
                    CampaignProblem.CAMPAIGN_MEDIA_DAY, shown.shownOn().toString());
        }

        media.add(shown);
        return progressed(CampaignStep.PUBLICISED, shown.medium() + "：" + shown.title(), by, now);
    }

    /**
     * What it brought is summed up.
     *
     * @param open how many of whom it asked something have not replied
     * @throws RuleViolation while one is open, or before the phase of summing up
     */
    CampaignProgressed summarise(CampaignSummation brought, long open, Actor by, Instant now) {
        status.require(CampaignAction.SUMMARY);
        var summarised = status.to(CampaignStatus.SUMMARISED);
        var first = phases.stream().map(CampaignPhase::kind).toList().indexOf(CampaignPhaseKind.SUMMARY);
        if (Objects.requireNonNull(phase) < first + 1) {
            throw new RuleViolation(
                    CampaignProblem.CAMPAIGN_SUMMARY_EARLY, String.valueOf(phase), String.valueOf(first + 1));
        }
        if (open > 0) {
            throw new RuleViolation(CampaignProblem.CAMPAIGN_TARGETS_OPEN, String.valueOf(open));
        }

        status = summarised;
        summation = brought;
        return progressed(CampaignStep.SUMMARISED, null, by, now);
    }

    /**
     * What was summed up is right.
     *
     * @throws RuleViolation when the same account summed it up
     */
    CampaignProgressed accept(CampaignAcceptance accepted, String opinion, Actor by, Instant now) {
        status.require(CampaignAction.CHECK);
        var checked = status.to(CampaignStatus.CHECKED);
        requireAnotherThanSummarised(by);

        status = checked;
        acceptance = accepted;
        return progressed(CampaignStep.CHECKED, opinion, by, now);
    }

    /**
     * It is not: it runs on in the phase in which it was.
     *
     * @throws RuleViolation when the same account summed it up
     */
    CampaignProgressed reject(String opinion, Actor by, Instant now) {
        status.require(CampaignAction.CHECK);
        var running = status.to(CampaignStatus.RUNNING);
        requireAnotherThanSummarised(by);

        status = running;
        summation = null;
        return progressed(CampaignStep.SENT_BACK, opinion, by, now);
    }

    /** It is over. */
    CampaignClosed finish(String opinion, Actor by, Instant now) {
        status.require(CampaignAction.CLOSURE);
        return close(CampaignStep.CLOSED, opinion, by, now);
    }

    /** It is not carried through. */
    CampaignClosed abandon(String reason, Actor by, Instant now) {
        status.require(CampaignAction.ABANDONMENT);
        return close(CampaignStep.ABANDONED, reason, by, now);
    }

    /** Its phase did not end in time; empty where that is known already, or none runs. */
    Optional<CampaignProgressed> miss(Instant dueAt) {
        if (overdueSince != null || status != CampaignStatus.RUNNING) {
            return Optional.empty();
        }

        overdueSince = dueAt;
        timeline.add(TimelineStep.itself(CampaignStep.PHASE_OVERDUE, dueAt, null));
        return Optional.of(new CampaignProgressed(next(), phase, CampaignStep.PHASE_OVERDUE, dueAt));
    }

    private CampaignProgressed progressed(CampaignStep step, @Nullable String note, Actor by, Instant now) {
        timeline.add(TimelineStep.by(by, step, now, note));
        return new CampaignProgressed(next(), phase, step, now);
    }

    private CampaignClosed close(CampaignStep step, String note, Actor by, Instant now) {
        status = status.to(CampaignStatus.CLOSED);
        closedOn = ChinaTime.dayOf(now);
        timeline.add(TimelineStep.by(by, step, now, note));
        return new CampaignClosed(next(), phase, step, now);
    }

    private void requireAnother(Actor by) {
        if (Accounts.same(by.subject(), draftedBy)) {
            throw new RuleViolation(CampaignProblem.CAMPAIGN_SAME_PERSON, by.name());
        }
    }

    private void requireAnotherThanSummarised(Actor by) {
        if (isSummarisedBy(by.subject())) {
            throw new RuleViolation(CampaignProblem.CAMPAIGN_SUMMARY_SAME_PERSON, by.name());
        }
    }

    private boolean isSummarisedBy(String account) {
        return summation != null && Accounts.same(account, summation.summarisedBy());
    }

    /** What that account may do now. */
    Set<CampaignAction> actions(String account) {
        var possible = EnumSet.noneOf(CampaignAction.class);
        possible.addAll(status.actions());
        if (Accounts.same(account, draftedBy)) {
            possible.remove(CampaignAction.DECISION);
        }
        if (isSummarisedBy(account)) {
            possible.remove(CampaignAction.CHECK);
        }
        return possible;
    }

    @Override
    public boolean isWithin(Scope scope) {
        return scope.covers(region(), sector, null);
    }

    /** The phase that runs; empty before and after. */
    Optional<CampaignPhase> running() {
        return status == CampaignStatus.RUNNING && phase != null
                ? Optional.of(phases.get(phase - 1))
                : Optional.empty();
    }

    @Nullable
    Sector sector() {
        return sector;
    }

    String number() {
        return number;
    }

    String kind() {
        return kind;
    }

    CampaignPlan plan() {
        return plan;
    }

    CampaignStatus status() {
        return status;
    }

    @Nullable
    Integer phase() {
        return phase;
    }

    @Nullable
    CampaignApprovalBody approvedBy() {
        return approvedBy;
    }

    @Nullable
    String approvalPaper() {
        return approvalPaper;
    }

    @Nullable
    LocalDate approvedOn() {
        return approvedOn;
    }

    @Nullable
    CampaignSummation summation() {
        return summation;
    }

    @Nullable
    CampaignAcceptance acceptance() {
        return acceptance;
    }

    @Nullable
    Instant overdueSince() {
        return overdueSince;
    }

    String draftedBy() {
        return draftedBy;
    }

    Instant draftedAt() {
        return draftedAt;
    }

    @Nullable
    LocalDate closedOn() {
        return closedOn;
    }

    List<CampaignPhase> phases() {
        return List.copyOf(phases);
    }

    List<CriterionFigure> figures() {
        return List.copyOf(figures);
    }

    List<CampaignMedium> media() {
        return List.copyOf(media);
    }

    List<TimelineStep> timeline() {
        return List.copyOf(timeline);
    }

    private CampaignEvent.Facts next() {
        return facts(version() + 1);
    }

    private CampaignEvent.Facts facts(long revision) {
        return new CampaignEvent.Facts(
                id(), number, region(), sector, revision, status, kind, plan.title(), plan.lead());
    }
}
