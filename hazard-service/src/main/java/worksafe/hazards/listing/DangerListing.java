package worksafe.hazards.listing;

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
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.HazardProblem;
import worksafe.hazards.danger.SupervisedDangers.Supervised;
import worksafe.hazards.danger.value.DangerGrade;
import worksafe.hazards.listing.ListingBatch.ListingLevel;
import worksafe.hazards.listing.ListingEvent.AnnouncedMatter;
import worksafe.hazards.listing.ListingEvent.ListingAccepted;
import worksafe.hazards.listing.ListingEvent.ListingAnnounced;
import worksafe.hazards.listing.ListingEvent.ListingCompleted;
import worksafe.hazards.listing.ListingEvent.ListingDeclined;
import worksafe.hazards.listing.ListingEvent.ListingDelisted;
import worksafe.hazards.listing.ListingEvent.ListingFiled;
import worksafe.hazards.listing.ListingEvent.ListingListed;
import worksafe.hazards.listing.ListingEvent.ListingOverdue;
import worksafe.hazards.listing.ListingEvent.ListingProgressReported;
import worksafe.hazards.listing.ListingEvent.ListingProposed;
import worksafe.hazards.listing.ListingEvent.ListingRaised;
import worksafe.hazards.listing.ListingEvent.ListingRectified;
import worksafe.hazards.listing.ListingEvent.ListingRescheduled;
import worksafe.hazards.listing.ListingEvent.ListingReturned;
import worksafe.hazards.listing.ListingEvent.ListingSentBack;
import worksafe.hazards.listing.ListingPolicies.DayRule;
import worksafe.hazards.listing.ListingPolicies.LevelRule;
import worksafe.kernel.ActsTaken;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.SeparatedAct;
import worksafe.platform.applications.panel.PanelOutcome;
import worksafe.platform.applications.panel.PanelVerdict;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.Actor;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Created;
import worksafe.platform.papers.publication.PublicationChannel;
import worksafe.platform.service.EnterpriseRow;
import worksafe.platform.service.TimelineStep;

/**
 * The listed supervision of one major danger by one level; see the package for the whole life. Each verb first asks whether it
 * is legal and right, changes something only then, and returns the event that tells it.
 */
@Entity
@Table(name = "danger_listing")
class DangerListing extends EnterpriseRow {

    @Column(updatable = false)
    private String number;

    @Column(updatable = false)
    private UUID dangerId;

    @Column(updatable = false)
    private String dangerNumber;

    @Column(updatable = false)
    private String title;

    @Embedded
    private ListingBatch batch;

    private String grounds;

    @Embedded
    private @Nullable GovernmentShare government;

    @Enumerated(EnumType.STRING)
    private ListingStatus status;

    /** What a proposal lacks that was returned. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> missing = List.of();

    private @Nullable String requirement;
    private boolean stopWork;
    private @Nullable String responsible;
    private @Nullable LocalDate dueDate;

    @Embedded
    @EmbeddedColumnNaming("due_%s")
    private @Nullable PolicyBasis basis;

    private @Nullable Instant overdueSince;
    private Instant proposedAt;
    private @Nullable Instant listedAt;
    private @Nullable Instant rectifiedAt;
    private @Nullable Instant delistedAt;
    private @Nullable LocalDate filedOn;
    private int progress;
    private @Nullable LocalDate progressOn;

    /** Of the last application for acceptance; what experts are convened about. */
    private @Nullable UUID examinationId;

    private @Nullable UUID raisedTo;
    private @Nullable UUID noticeId;
    private @Nullable LocalDate noticeServedOn;
    private @Nullable LocalDate announcedOn;
    private @Nullable UUID delistingNoticeId;
    private @Nullable LocalDate delistingAnnouncedOn;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "danger_listing_step", joinColumns = @JoinColumn(name = "listing_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    protected DangerListing() {} // for Hibernate

    private DangerListing(UUID id, String number, Supervised danger, Proposal proposal, Instant now) {
        super(id, danger.region(), danger.sector(), danger.enterpriseId(), danger.enterpriseName());
        this.number = number;
        dangerId = danger.id();
        dangerNumber = danger.number();
        title = danger.title();
        batch = proposal.batch();
        grounds = proposal.grounds();
        government = proposal.government();
        status = ListingStatus.PROPOSED;
        proposedAt = now;
    }

    /**
     * What is proposed.
     *
     * @param government what the government bears of it; absent where the enterprise bears it all
     */
    record Proposal(
            ListingBatch batch, String grounds, @Nullable GovernmentShare government) {}

    /**
     * What its level demands.
     *
     * @param until absent: the last day that the policy allows
     * @param responsible who sees to it at that level
     */
    record Demand(
            String requirement,
            boolean stopWork,
            String responsible,
            @Nullable LocalDate until) {}

    /**
     * Proposes to list a danger.
     *
     * @param rule which level lists such dangers
     * @param others the open listings of the same danger
     * @throws RuleViolation when the danger is none to be listed, the level too low, or it is listed already
     */
    static Created<DangerListing> propose(
            UUID id,
            String number,
            Supervised danger,
            Proposal proposal,
            LevelRule rule,
            List<DangerListing> others,
            Actor by,
            Instant now) {
        if (danger.grade() != DangerGrade.MAJOR) {
            throw new RuleViolation(HazardProblem.LISTING_DANGER_NOT_MAJOR, danger.number());
        }
        if (!danger.open()) {
            throw new RuleViolation(HazardProblem.LISTING_DANGER_ENDED, danger.number());
        }
        rule.require(proposal.batch().level());
        requireNoneAsHigh(proposal.batch().level(), others);

        var listing = new DangerListing(id, number, danger, proposal, now);
        listing.timeline.add(TimelineStep.by(by, ListingStep.PROPOSED, now, proposal.grounds()));
        return new Created<>(listing, new ListingProposed(listing.facts(listing.version()), proposal.grounds(), now));
    }

    private static void requireNoneAsHigh(ListingLevel level, List<DangerListing> others) {
        others.stream()
                .filter(other -> !other.level().isBelow(level))
                .findFirst()
                .ifPresent(other -> {
                    throw new RuleViolation(HazardProblem.LISTING_OPEN, other.number, other.level());
                });
    }

    /** Returns the proposal with what is missing. */
    ListingReturned giveBack(List<String> lacking, Actor by, Instant now) {
        require(ListingAction.DECISION);
        requireOther(
                SeparatedAct.LISTING_DECIDED, new ActsTaken().and(SeparatedAct.LISTING_PROPOSED, proposedBy()), by);

        missing = List.copyOf(lacking);
        timeline.add(TimelineStep.by(by, ListingStep.RETURNED, now, String.join("；", lacking)));
        return new ListingReturned(facts(version() + 1), missing, now);
    }

    /** Completes a proposal that was returned. */
    ListingCompleted complete(String completed, @Nullable GovernmentShare share, Actor by, Instant now) {
        require(ListingAction.COMPLETION);

        missing = List.of();
        grounds = completed;
        government = share == null ? government : share;
        timeline.add(TimelineStep.by(by, ListingStep.COMPLETED, now, completed));
        return new ListingCompleted(facts(version() + 1), completed, now);
    }

    /**
     * Whether its level may decide now, as far as the other open listings of the same danger go.
     *
     * @throws RuleViolation when the same level or a higher one has it
     */
    void requireDecidable(List<DangerListing> others) {
        require(ListingAction.DECISION);
        requireNoneAsHigh(batch.level(), others);
    }

    /**
     * Lists it. Whatever a lower level has listed was raised to it before.
     *
     * @param rule until when it may be put right at the latest
     */
    ListingListed list(Demand demand, DayRule rule, Supervised danger, Actor by, Instant now) {
        require(ListingAction.DECISION);
        var listed = status.to(ListingStatus.LISTED);
        requireOther(SeparatedAct.LISTING_DECIDED, acts(danger, List.of()), by);
        if (danger.grade() != DangerGrade.MAJOR) {
            throw new RuleViolation(HazardProblem.LISTING_DANGER_NOT_MAJOR, danger.number());
        }
        if (!danger.open()) {
            throw new RuleViolation(HazardProblem.LISTING_DANGER_ENDED, danger.number());
        }
        var until = rule.named(demand.until(), ChinaTime.dayOf(now));

        status = listed;
        listedAt = now;
        requirement = demand.requirement();
        stopWork = demand.stopWork();
        responsible = demand.responsible();
        dueDate = until;
        basis = rule.basis();
        timeline.add(TimelineStep.by(by, ListingStep.LISTED, now, demand.requirement()));
        return new ListingListed(facts(version() + 1), demand.requirement(), demand.stopWork(), now);
    }

    /** Declines the proposal by a clause. */
    ListingDeclined decline(String reason, String clause, Actor by, Instant now) {
        require(ListingAction.DECISION);
        requireOther(
                SeparatedAct.LISTING_DECIDED, new ActsTaken().and(SeparatedAct.LISTING_PROPOSED, proposedBy()), by);

        return endProposal(reason, clause, by, now);
    }

    private ListingDeclined endProposal(String reason, @Nullable String clause, Actor by, Instant now) {
        status = status.to(ListingStatus.DECLINED);
        missing = List.of();
        timeline.add(TimelineStep.by(by, ListingStep.DECLINED, now, clause == null ? reason : clause + "：" + reason));
        return new ListingDeclined(facts(version() + 1), reason, clause, now);
    }

    /**
     * Gives way to the listing of a higher level, which decides in this moment.
     *
     * @throws RuleViolation while it is being accepted
     */
    ListingEvent giveWay(DangerListing higher, Actor by, Instant now) {
        return switch (status) {
            case PROPOSED -> endProposal("已由上级挂牌督办（" + higher.number + "）", null, by, now);
            case LISTED -> {
                status = status.to(ListingStatus.RAISED);
                raisedTo = higher.id();
                timeline.add(TimelineStep.by(by, ListingStep.RAISED, now, higher.number));
                yield new ListingRaised(facts(version() + 1), higher.id(), higher.number, now);
            }
            case RECTIFIED, ACCEPTED, DELISTED, DECLINED, RAISED ->
                throw new RuleViolation(HazardProblem.LISTING_BEING_ACCEPTED, number);
        };
    }

    /** Filed with the level above. */
    ListingFiled file(LocalDate day, String with, Actor by, Instant now) {
        require(ListingAction.FILING);

        filedOn = day;
        timeline.add(TimelineStep.by(by, ListingStep.FILED, now, day + " " + with));
        return new ListingFiled(facts(version() + 1), day, with, now);
    }

    /** Takes a report of how far the work has come. */
    ListingProgressReported report(int percent, String note, Actor by, Instant now) {
        require(ListingAction.PROGRESS);

        progress = percent;
        progressOn = ChinaTime.dayOf(now);
        timeline.add(TimelineStep.by(by, ListingStep.PROGRESS, now, percent + "%：" + note));
        return new ListingProgressReported(facts(version() + 1), percent, note, now);
    }

    /**
     * Whether more time may be asked for until that day, which changes nothing.
     *
     * @param latest the last day on which it may be asked for
     * @throws RuleViolation when it is too late, or for no later day
     */
    void requireExtendable(LocalDate until, LocalDate latest, LocalDate today) {
        requireStatus(ListingStatus.LISTED);
        if (!until.isAfter(due())) {
            throw new RuleViolation(HazardProblem.LISTING_DAY_NOT_LATER, until.toString(), due().toString());
        }
        if (today.isAfter(latest)) {
            throw new RuleViolation(HazardProblem.LISTING_EXTENSION_TOO_LATE, due().toString(), latest.toString());
        }
    }

    /**
     * Gives the time that was applied for.
     *
     * @param rule the last day that an extension may name
     */
    ListingRescheduled extend(LocalDate until, DayRule rule, String opinion, Actor by, Instant now) {
        requireStatus(ListingStatus.LISTED);
        var former = due();
        if (!until.isAfter(former)) {
            throw new RuleViolation(HazardProblem.LISTING_DAY_NOT_LATER, until.toString(), former.toString());
        }
        var named = rule.named(until, ChinaTime.dayOf(now));

        dueDate = named;
        basis = rule.basis();
        overdueSince = null;
        timeline.add(TimelineStep.by(by, ListingStep.EXTENDED, now, former + " → " + named + "：" + opinion));
        return new ListingRescheduled(facts(version() + 1), former, now);
    }

    /** Notes that its day was missed; empty where that is known, or it is reported as put right. */
    Optional<ListingOverdue> miss(Instant dueAt) {
        if (overdueSince != null || status != ListingStatus.LISTED) {
            return Optional.empty();
        }
        overdueSince = dueAt;
        timeline.add(TimelineStep.itself(ListingStep.OVERDUE, dueAt, null));
        return Optional.of(new ListingOverdue(facts(version() + 1), dueAt));
    }

    /**
     * Takes the application for its acceptance.
     *
     * @param examination what experts are convened about now
     * @throws RuleViolation when the danger itself was not reported as put right
     */
    ListingRectified rectify(UUID examination, String note, Supervised danger, Actor by, Instant now) {
        require(ListingAction.RECTIFICATION);
        var rectified = status.to(ListingStatus.RECTIFIED);
        if (!danger.rectified()) {
            throw new RuleViolation(HazardProblem.LISTING_DANGER_NOT_RECTIFIED, danger.number());
        }

        status = rectified;
        rectifiedAt = now;
        examinationId = examination;
        progress = 100;
        progressOn = ChinaTime.dayOf(now);
        timeline.add(TimelineStep.by(by, ListingStep.RECTIFIED, now, note));
        return new ListingRectified(facts(version() + 1), note, now);
    }

    /**
     * Accepts it after experts were heard.
     *
     * @throws RuleViolation when they were not, found against it, the danger's re-check was not passed, or the account put the
     *     danger right, re-checked it or sat with them
     */
    ListingAccepted accept(String opinion, Supervised danger, PanelOutcome panel, Actor by, Instant now) {
        require(ListingAction.ACCEPTANCE);
        var accepted = status.to(ListingStatus.ACCEPTED);
        requireOther(SeparatedAct.LISTING_ACCEPTED, acts(danger, panel.experts()), by);
        if (panel.sitting() || panel.result() == null) {
            throw new RuleViolation(HazardProblem.LISTING_PANEL_MISSING, number);
        }
        if (panel.result() != PanelVerdict.FOR) {
            throw new RuleViolation(HazardProblem.LISTING_AGAINST_PANEL, number);
        }
        if (!danger.accepted()) {
            throw new RuleViolation(HazardProblem.LISTING_DANGER_NOT_RECHECKED, danger.number());
        }

        status = accepted;
        timeline.add(TimelineStep.by(by, ListingStep.ACCEPTED, now, opinion));
        return new ListingAccepted(facts(version() + 1), opinion, now);
    }

    /** Does not accept it: the work goes on until the same day. */
    ListingSentBack sendBack(String reason, Supervised danger, PanelOutcome panel, Actor by, Instant now) {
        require(ListingAction.ACCEPTANCE);
        var listed = status.to(ListingStatus.LISTED);
        requireOther(SeparatedAct.LISTING_ACCEPTED, acts(danger, panel.experts()), by);
        if (panel.sitting()) {
            throw new RuleViolation(HazardProblem.LISTING_PANEL_MISSING, number);
        }

        status = listed;
        rectifiedAt = null;
        examinationId = null;
        timeline.add(TimelineStep.by(by, ListingStep.SENT_BACK, now, reason));
        return new ListingSentBack(facts(version() + 1), reason, now);
    }

    /** Lifts it; only now may the danger be struck off. */
    ListingDelisted delist(String opinion, Supervised danger, PanelOutcome panel, Actor by, Instant now) {
        require(ListingAction.DELISTING);
        var delisted = status.to(ListingStatus.DELISTED);
        requireOther(SeparatedAct.LISTING_LIFTED, acts(danger, panel.experts()), by);

        status = delisted;
        delistedAt = now;
        timeline.add(TimelineStep.by(by, ListingStep.DELISTED, now, opinion));
        return new ListingDelisted(facts(version() + 1), opinion, isOnTime(), now);
    }

    private boolean isOnTime() {
        return rectifiedAt != null && !ChinaTime.dayOf(rectifiedAt).isAfter(due());
    }

    /** @throws IllegalTransition when no paper can be drawn up, or the one that can be is there already */
    void requireNotice() {
        require(ListingAction.NOTICE);
    }

    /** A paper was drawn up: that it is listed, or that this was lifted. */
    void drawUp(UUID paper, Actor by, Instant now) {
        require(ListingAction.NOTICE);
        if (status == ListingStatus.DELISTED) {
            delistingNoticeId = paper;
        } else {
            noticeId = paper;
        }
        timeline.add(TimelineStep.by(by, ListingStep.NOTICE_DRAWN_UP, now, null));
    }

    /** One of its papers was served; tells whether it was that of the listing. */
    boolean served(UUID paper, LocalDate day, Instant now) {
        if (!paper.equals(noticeId) && !paper.equals(delistingNoticeId)) {
            return false;
        }
        timeline.add(TimelineStep.itself(ListingStep.NOTICE_SERVED, now, day.toString()));
        if (paper.equals(noticeId)) {
            noticeServedOn = day;
            return true;
        }
        return false;
    }

    /** One of its papers was taken back; another may be drawn up. */
    void noticeWithdrawn(UUID paper, Instant now) {
        if (paper.equals(noticeId)) {
            noticeId = null;
            noticeServedOn = null;
        } else if (paper.equals(delistingNoticeId)) {
            delistingNoticeId = null;
        } else {
            return;
        }
        timeline.add(TimelineStep.itself(ListingStep.NOTICE_WITHDRAWN, now, null));
    }

    /** One of its papers was published; empty where it is none of those that stand. */
    Optional<ListingAnnounced> announced(UUID paper, LocalDate day, PublicationChannel channel, Instant now) {
        AnnouncedMatter matter;
        if (paper.equals(noticeId)) {
            announcedOn = day;
            matter = AnnouncedMatter.LISTING;
        } else if (paper.equals(delistingNoticeId)) {
            delistingAnnouncedOn = day;
            matter = AnnouncedMatter.DELISTING;
        } else {
            return Optional.empty();
        }
        timeline.add(TimelineStep.itself(ListingStep.ANNOUNCED, now, day.toString()));
        return Optional.of(new ListingAnnounced(facts(version() + 1), matter, day, channel, now));
    }

    private void require(ListingAction action) {
        if (!actions().contains(action)) {
            throw new IllegalTransition(status, status);
        }
    }

    private void requireStatus(ListingStatus needed) {
        if (status != needed) {
            throw new IllegalTransition(status, status);
        }
    }

    /** What clients may do now; the rest does itself. */
    Set<ListingAction> actions() {
        var possible = EnumSet.noneOf(ListingAction.class);
        switch (status) {
            case PROPOSED -> possible.add(missing.isEmpty() ? ListingAction.DECISION : ListingAction.COMPLETION);
            case LISTED -> possible.addAll(EnumSet.of(ListingAction.PROGRESS, ListingAction.RECTIFICATION));
            case RECTIFIED -> possible.add(ListingAction.ACCEPTANCE);
            case ACCEPTED -> possible.add(ListingAction.DELISTING);
            case DELISTED, DECLINED, RAISED -> {}
        }
        if (ListingStatus.HOLDING.contains(status)) {
            if (filedOn == null && batch.level() != ListingLevel.PROVINCE) {
                possible.add(ListingAction.FILING);
            }
            if (noticeId == null) {
                possible.add(ListingAction.NOTICE);
            }
        }
        if (status == ListingStatus.DELISTED && delistingNoticeId == null) {
            possible.add(ListingAction.NOTICE);
        }
        return possible;
    }

    /** The same without what another account than that one must do. */
    Set<ListingAction> actions(String account, Supervised danger, List<String> experts) {
        var possible = actions();
        possible.removeIf(action -> separated(action)
                .flatMap(act -> acts(danger, experts).excluding(act, account))
                .isPresent());
        return possible;
    }

    private static Optional<SeparatedAct> separated(ListingAction action) {
        return switch (action) {
            case DECISION -> Optional.of(SeparatedAct.LISTING_DECIDED);
            case ACCEPTANCE -> Optional.of(SeparatedAct.LISTING_ACCEPTED);
            case DELISTING -> Optional.of(SeparatedAct.LISTING_LIFTED);
            case COMPLETION, FILING, NOTICE, PROGRESS, RECTIFICATION -> Optional.empty();
        };
    }

    /** The accounts that must not sit among the experts. */
    Set<String> interested(Supervised danger) {
        var interested = new TreeSet<String>();
        interested.addAll(danger.rectifiers());
        interested.addAll(danger.recheckers());
        interested.addAll(danger.forEnterprise());
        takers(ListingStep.RECTIFIED).forEach(interested::add);
        return interested;
    }

    private ActsTaken acts(Supervised danger, List<String> experts) {
        var acts = new ActsTaken().and(SeparatedAct.LISTING_PROPOSED, proposedBy());
        danger.rectifiers().forEach(account -> acts.and(SeparatedAct.DANGER_RECTIFIED, account));
        danger.recheckers().forEach(account -> acts.and(SeparatedAct.DANGER_RECHECKED, account));
        danger.forEnterprise().forEach(account -> acts.and(SeparatedAct.DANGER_ACTED_FOR_ENTERPRISE, account));
        experts.forEach(account -> acts.and(SeparatedAct.LISTING_PANEL_SAT, account));
        takers(ListingStep.RECTIFIED).forEach(account -> acts.and(SeparatedAct.LISTING_RECTIFIED, account));
        takers(ListingStep.ACCEPTED).forEach(account -> acts.and(SeparatedAct.LISTING_ACCEPTED, account));
        return acts;
    }

    private List<String> takers(ListingStep kind) {
        return timeline.stream()
                .filter(step -> step.is(kind))
                .map(TimelineStep::subject)
                .filter(Objects::nonNull)
                .toList();
    }

    private static void requireOther(SeparatedAct next, ActsTaken taken, Actor by) {
        taken.excluding(next, by.subject()).ifPresent(before -> {
            throw new RuleViolation(HazardProblem.LISTING_SAME_PERSON, by.name(), before);
        });
    }

    String number() {
        return number;
    }

    UUID dangerId() {
        return dangerId;
    }

    String dangerNumber() {
        return dangerNumber;
    }

    String title() {
        return title;
    }

    ListingBatch batch() {
        return batch;
    }

    ListingLevel level() {
        return batch.level();
    }

    /** The place of its level, for all of which its decision is made. */
    RegionCode place() {
        return batch.level().placeOf(region());
    }

    String grounds() {
        return grounds;
    }

    Optional<GovernmentShare> government() {
        return Optional.ofNullable(government);
    }

    ListingStatus status() {
        return status;
    }

    List<String> missing() {
        return missing;
    }

    Optional<String> requirement() {
        return Optional.ofNullable(requirement);
    }

    boolean stopWork() {
        return stopWork;
    }

    Optional<String> responsible() {
        return Optional.ofNullable(responsible);
    }

    Optional<LocalDate> dueDate() {
        return Optional.ofNullable(dueDate);
    }

    /** @throws IllegalStateException before it is listed */
    LocalDate due() {
        if (dueDate == null) {
            throw new IllegalStateException("not listed: " + id());
        }
        return dueDate;
    }

    Optional<PolicyBasis> basis() {
        return Optional.ofNullable(basis);
    }

    Optional<Instant> overdueSince() {
        return Optional.ofNullable(overdueSince);
    }

    Instant proposedAt() {
        return proposedAt;
    }

    Optional<Instant> listedAt() {
        return Optional.ofNullable(listedAt);
    }

    Optional<Instant> delistedAt() {
        return Optional.ofNullable(delistedAt);
    }

    Optional<LocalDate> filedOn() {
        return Optional.ofNullable(filedOn);
    }

    int progress() {
        return progress;
    }

    Optional<LocalDate> progressOn() {
        return Optional.ofNullable(progressOn);
    }

    Optional<UUID> examinationId() {
        return Optional.ofNullable(examinationId);
    }

    Optional<UUID> raisedTo() {
        return Optional.ofNullable(raisedTo);
    }

    Optional<UUID> noticeId() {
        return Optional.ofNullable(noticeId);
    }

    Optional<LocalDate> noticeServedOn() {
        return Optional.ofNullable(noticeServedOn);
    }

    Optional<LocalDate> announcedOn() {
        return Optional.ofNullable(announcedOn);
    }

    Optional<UUID> delistingNoticeId() {
        return Optional.ofNullable(delistingNoticeId);
    }

    Optional<LocalDate> delistingAnnouncedOn() {
        return Optional.ofNullable(delistingAnnouncedOn);
    }

    /** The account that proposed it. */
    @Nullable
    String proposedBy() {
        return timeline.getFirst().subject();
    }

    /** The account that last did that; absent where nobody did. */
    @Nullable
    String lastTaker(ListingStep kind) {
        var takers = takers(kind);
        return takers.isEmpty() ? null : takers.getLast();
    }

    /** What was said when that was last done; absent where it was not. */
    @Nullable
    String lastNote(ListingStep kind) {
        return timeline.reversed().stream()
                .filter(step -> step.is(kind))
                .findFirst()
                .map(TimelineStep::note)
                .orElse(null);
    }

    List<TimelineStep> timeline() {
        return List.copyOf(timeline);
    }

    private ListingEvent.Facts facts(long revision) {
        return new ListingEvent.Facts(
                id(),
                number,
                dangerId,
                dangerNumber,
                enterpriseId(),
                region(),
                sector(),
                revision,
                status,
                batch.level(),
                batch.kind(),
                batch.year(),
                batch.quarter(),
                government != null,
                dueDate,
                title);
    }
}
