package worksafe.inspections.campaign.demand;

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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.campaign.demand.CampaignTargetEvent.CampaignTargetAsked;
import worksafe.inspections.campaign.demand.CampaignTargetEvent.CampaignTargetClosed;
import worksafe.inspections.campaign.demand.CampaignTargetEvent.CampaignTargetProgressed;
import worksafe.kernel.Accounts;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.Actor;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.TimelineStep;
import worksafe.platform.service.VersionedRow;
import worksafe.platform.service.Walled;

/** Of whom a campaign asks something; see the package for the life. Each verb first asks whether it is legal. */
@Entity
@Table(name = "campaign_target")
class CampaignTarget extends VersionedRow implements Walled {

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable Sector sector;

    @Column(updatable = false)
    private @Nullable UUID enterpriseId;

    @Formula("(select e.name from enterprise_snapshot e where e.enterprise_id = enterprise_id)")
    private @Nullable String enterpriseName;

    @Embedded
    private TargetDemand demand;

    @Enumerated(EnumType.STRING)
    private CampaignTargetStatus status;

    @Embedded
    private @Nullable TargetReply reply;

    private int reminders;
    private @Nullable Instant overdueSince;

    @Column(updatable = false)
    private String askedBy;

    @Column(updatable = false)
    private Instant askedAt;

    @Embedded
    @EmbeddedColumnNaming("basis_%s")
    private PolicyBasis basis;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "campaign_target_step", joinColumns = @JoinColumn(name = "target_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected CampaignTarget() {} // for Hibernate

    private CampaignTarget(UUID id, Whom whom, TargetDemand demand, PolicyBasis basis, Actor by, Instant now) {
        super(id, whom.region());
        sector = whom.sector();
        enterpriseId = whom.enterpriseId();
        enterpriseName = whom.enterpriseName();
        this.demand = demand;
        this.basis = basis;
        status = CampaignTargetStatus.ASKED;
        askedBy = by.subject();
        askedAt = now;
    }

    /**
     * Who is asked: an enterprise, or the office of a place.
     *
     * @param sector absent where all sectors of a place are meant
     */
    record Whom(
            RegionCode region,
            @Nullable Sector sector,
            @Nullable UUID enterpriseId,
            @Nullable String enterpriseName) {}

    /**
     * Something is asked.
     *
     * @param lead the place of the campaign
     * @throws RuleViolation when the day is over, or it lies elsewhere
     */
    static Created<CampaignTarget> ask(
            UUID id, Whom whom, RegionCode lead, TargetDemand demand, PolicyBasis basis, Actor by, Instant now) {
        if (demand.dueDate().isBefore(ChinaTime.dayOf(now))) {
            throw new RuleViolation(
                    CampaignTargetProblem.CAMPAIGN_TARGET_DAY_PAST,
                    demand.dueDate().toString());
        }
        if (!lead.contains(whom.region())) {
            throw new RuleViolation(
                    CampaignTargetProblem.CAMPAIGN_TARGET_OUTSIDE, whom.region().toString(), lead.toString());
        }
        var target = new CampaignTarget(id, whom, demand, basis, by, now);
        target.timeline.add(TimelineStep.by(by, CampaignTargetStep.ASKED, now, null));
        return new Created<>(target, new CampaignTargetAsked(target.facts(target.version()), now));
    }

    /** It is reminded. */
    CampaignTargetProgressed remind(@Nullable String note, Actor by, Instant now) {
        status.require(CampaignTargetAction.REMINDER);

        reminders++;
        return progressed(CampaignTargetStep.REMINDED, note, by, now);
    }

    /**
     * It replies.
     *
     * @param acting the place for which whoever replies acts
     * @throws RuleViolation when a question is not answered, or another place's office would reply
     */
    CampaignTargetProgressed reply(List<String> answers, String remarks, RegionCode acting, Actor by, Instant now) {
        status.require(CampaignTargetAction.REPLY);
        var replied = status.to(CampaignTargetStatus.REPLIED);
        if (enterpriseId == null && !region().contains(acting)) {
            throw new RuleViolation(CampaignTargetProblem.CAMPAIGN_TARGET_OTHER_PLACE, region().toString());
        }
        if (answers.size() != demand.questions().size()) {
            throw new RuleViolation(
                    CampaignTargetProblem.CAMPAIGN_TARGET_ANSWERS,
                    String.valueOf(demand.questions().size()),
                    String.valueOf(answers.size()));
        }

        status = replied;
        reply = new TargetReply(answers, remarks, by.subject(), now);
        return progressed(CampaignTargetStep.REPLIED, null, by, now);
    }

    /**
     * The reply is right.
     *
     * @throws RuleViolation when the same account replied
     */
    CampaignTargetClosed accept(String opinion, Actor by, Instant now) {
        status.require(CampaignTargetAction.REVIEW);
        requireAnother(by);

        status = status.to(CampaignTargetStatus.DONE);
        timeline.add(TimelineStep.by(by, CampaignTargetStep.DONE, now, opinion));
        return new CampaignTargetClosed(next(), now);
    }

    /**
     * Something is missing from the reply.
     *
     * @throws RuleViolation when the same account replied
     */
    CampaignTargetProgressed sendBack(String missing, Actor by, Instant now) {
        status.require(CampaignTargetAction.REVIEW);
        var asked = status.to(CampaignTargetStatus.ASKED);
        requireAnother(by);

        status = asked;
        reply = null;
        return progressed(CampaignTargetStep.RETURNED, missing, by, now);
    }

    /** Nothing is asked any more. */
    CampaignTargetClosed withdraw(String reason, Actor by, Instant now) {
        status = status.to(CampaignTargetStatus.WITHDRAWN);
        timeline.add(TimelineStep.by(by, CampaignTargetStep.WITHDRAWN, now, reason));
        return new CampaignTargetClosed(next(), now);
    }

    /** It did not reply in time; empty where that is known already, or it did. */
    Optional<CampaignTargetProgressed> miss(Instant dueAt) {
        if (overdueSince != null || status != CampaignTargetStatus.ASKED) {
            return Optional.empty();
        }

        overdueSince = dueAt;
        timeline.add(TimelineStep.itself(CampaignTargetStep.OVERDUE, dueAt, null));
        return Optional.of(new CampaignTargetProgressed(next(), CampaignTargetStep.OVERDUE, dueAt));
    }

    private CampaignTargetProgressed progressed(CampaignTargetStep step, @Nullable String note, Actor by, Instant now) {
        timeline.add(TimelineStep.by(by, step, now, note));
        return new CampaignTargetProgressed(next(), step, now);
    }

    private void requireAnother(Actor by) {
        if (isRepliedBy(by.subject())) {
            throw new RuleViolation(CampaignTargetProblem.CAMPAIGN_TARGET_SAME_PERSON, by.name());
        }
    }

    private boolean isRepliedBy(String account) {
        return reply != null && Accounts.same(account, reply.repliedBy());
    }

    /** What that account may do now. */
    Set<CampaignTargetAction> actions(String account) {
        var possible = EnumSet.noneOf(CampaignTargetAction.class);
        possible.addAll(status.actions());
        if (isRepliedBy(account)) {
            possible.remove(CampaignTargetAction.REVIEW);
        }
        return possible;
    }

    @Override
    public boolean isWithin(Scope scope) {
        return scope.covers(region(), sector, enterpriseId);
    }

    Whom whom() {
        return new Whom(region(), sector, enterpriseId, enterpriseName);
    }

    TargetDemand demand() {
        return demand;
    }

    CampaignTargetStatus status() {
        return status;
    }

    Optional<TargetReply> reply() {
        return Optional.ofNullable(reply);
    }

    int reminders() {
        return reminders;
    }

    @Nullable
    Instant overdueSince() {
        return overdueSince;
    }

    String askedBy() {
        return askedBy;
    }

    Instant askedAt() {
        return askedAt;
    }

    PolicyBasis basis() {
        return basis;
    }

    List<TimelineStep> timeline() {
        return List.copyOf(timeline);
    }

    private CampaignTargetEvent.Facts next() {
        return facts(version() + 1);
    }

    private CampaignTargetEvent.Facts facts(long revision) {
        return new CampaignTargetEvent.Facts(
                id(),
                demand.campaignId(),
                demand.campaignNumber(),
                enterpriseId,
                region(),
                sector,
                revision,
                status,
                demand.campaignTitle(),
                demand.dueDate());
    }
}
