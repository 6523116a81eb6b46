package worksafe.inspections.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.campaign.CampaignRequests.CheckCampaign;
import worksafe.inspections.campaign.CampaignRequests.DecideCampaign;
import worksafe.inspections.campaign.CampaignRequests.DraftCampaign;
import worksafe.inspections.campaign.CampaignRequests.PubliciseCampaign;
import worksafe.inspections.campaign.CampaignRequests.SummariseCampaign;
import worksafe.inspections.campaign.CampaignRequests.WritePlan;
import worksafe.inspections.campaign.plan.CampaignCriteria;
import worksafe.inspections.campaign.plan.CampaignCriterion;
import worksafe.inspections.campaign.plan.CampaignKinds;
import worksafe.inspections.campaign.plan.CriterionFigure;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.clock.ClockMissed;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.duties.clock.Clocks;
import worksafe.platform.duties.clock.Clocks.Duty;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.Actor;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.PaperNumbers;

/** One method for each thing that can be done about a campaign, each one transaction. Clock and campaign are locked so. */
@ApplicationScoped
class CampaignOperations {

    /** The kind of the duty; its title is the message {@code clock-campaign-phase}. */
    private static final String DUTY = "campaign-phase";

    private static final String SUBJECT = "campaign";
    private static final String PARTS = "campaign.parts";
    private static final String SPECIAL = "inspection.special-planned";

    private final Campaigns campaigns;
    private final CampaignKinds kinds;
    private final CampaignCriteria criteria;
    private final CampaignTasks tasks;
    private final PolicyBook policies;
    private final Clocks clocks;
    private final PaperNumbers numbers;
    private final AllowedActions actions;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    CampaignOperations(
            Campaigns campaigns,
            CampaignKinds kinds,
            CampaignCriteria criteria,
            CampaignTasks tasks,
            PolicyBook policies,
            Clocks clocks,
            PaperNumbers numbers,
            AllowedActions actions,
            Outbox outbox,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.campaigns = campaigns;
        this.kinds = kinds;
        this.criteria = criteria;
        this.tasks = tasks;
        this.policies = policies;
        this.clocks = clocks;
        this.numbers = numbers;
        this.actions = actions;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Drafts a campaign once, however often the request comes. */
    @Transactional
    CampaignView draft(IdempotencyKey key, DraftCampaign request) {
        return idempotency.once(
                key,
                "draftCampaign",
                request,
                CampaignView.class,
                before -> campaigns.get(before.id()),
                () -> draft(request));
    }

    private CampaignView draft(DraftCampaign request) {
        var now = clock.instant();
        var kind = kinds.require(request.kind());
        var draft = new Campaign.Draft(
                numbers.next("ZX", caller.region(), now),
                caller.region(),
                sector(),
                kind,
                request.plan().plan(),
                request.plan().dated());
        var created = Campaign.draft(Uuid7.next(clock), draft, caller.actor(), now);
        campaigns.persist(created.aggregate());
        outbox.append(created.event());
        tasks.follow(created.aggregate(), "campaign-drafted");
        return view(created.aggregate());
    }

    /** Of a department of one sector that; else all are meant. */
    private @Nullable Sector sector() {
        var sectors = caller.scope().sectors();
        return sectors != null && sectors.size() == 1 ? sectors.iterator().next() : null;
    }

    @Transactional
    CampaignView get(UUID id) {
        return view(campaigns.get(id));
    }

    @Transactional
    CampaignView change(UUID id, IfMatch expected, WritePlan plan) {
        return act(id, expected, (campaign, by) -> campaign.change(plan.plan(), plan.dated(), by, clock.instant()));
    }

    @Transactional
    CampaignView decide(UUID id, IfMatch expected, DecideCampaign asked) {
        var request = asked.required();
        return act(id, expected, (campaign, by) -> {
            var now = clock.instant();
            return switch (request.decision()) {
                case APPROVED -> {
                    var claimed = campaign.plan().claimed();
                    var approval = new Campaign.Approval(
                            Objects.requireNonNull(request.approvedBy()),
                            request.paper(),
                            row(PARTS, campaign, now),
                            row(SPECIAL, campaign, now),
                            criteria.figures(claimed, campaign.region(), campaign.sector(), ChinaTime.dayOf(now)));
                    yield campaign.approve(kinds.require(campaign.kind()), approval, request.opinion(), by, now);
                }
                case RETURNED -> campaign.sendBack(request.opinion(), by, now);
                case REFUSED -> campaign.refuse(Objects.requireNonNull(request.clause()), request.opinion(), by, now);
            };
        });
    }

    @Transactional
    CampaignView start(UUID id, IfMatch expected) {
        return act(id, expected, (campaign, by) -> {
            var now = clock.instant();
            var started = campaign.start(by, now);
            startClock(campaign, now);
            return started;
        });
    }

    @Transactional
    CampaignView advance(UUID id, IfMatch expected) {
        return act(id, expected, (campaign, by) -> {
            var now = clock.instant();
            clocks.missFirst(duty(id), now);
            var begun = campaign.advance(by, now);
            meet(id, now);
            startClock(campaign, now);
            return begun;
        });
    }

    @Transactional
    CampaignView publicise(UUID id, IfMatch expected, PubliciseCampaign request) {
        return act(
                id,
                expected,
                (campaign, by) -> campaign.publicise(
                        new CampaignMedium(request.medium(), request.title(), request.shownOn()), by, clock.instant()));
    }

    @Transactional
    CampaignView summarise(UUID id, IfMatch expected, SummariseCampaign request) {
        return act(id, expected, (campaign, by) -> {
            var now = clock.instant();
            clocks.missFirst(duty(id), now);
            var brought =
                    new CampaignSummation(request.experience(), request.gaps(), request.proposals(), by.subject());
            var summarised = campaign.summarise(brought, campaigns.openTargets(id), by, now);
            meet(id, now);
            return summarised;
        });
    }

    @Transactional
    CampaignView check(UUID id, IfMatch expected, CheckCampaign request) {
        return act(id, expected, (campaign, by) -> {
            var now = clock.instant();
            if (request.passed()) {
                return campaign.accept(
                        new CampaignAcceptance(request.recommended(), request.reportedTo(), request.reportPaper()),
                        request.opinion(),
                        by,
                        now);
            }
            var back = campaign.reject(request.opinion(), by, now);
            startClock(campaign, now);
            return back;
        });
    }

    @Transactional
    CampaignView finish(UUID id, IfMatch expected, String opinion) {
        return act(id, expected, (campaign, by) -> campaign.finish(opinion, by, clock.instant()));
    }

    @Transactional
    CampaignView abandon(UUID id, IfMatch expected, String reason) {
        return act(id, expected, (campaign, by) -> {
            var abandoned = campaign.abandon(reason, by, clock.instant());
            clocks.cancelAll(List.of(duty(id)), reason);
            return abandoned;
        });
    }

    /** The figures of criteria as they stand for a place today. */
    @Transactional
    List<CriterionFigure> figures(Collection<CampaignCriterion> asked, @Nullable RegionCode region) {
        var place = region == null ? caller.region() : region;
        if (!caller.region().contains(place)) {
            throw Scope.outside(place, null);
        }
        return criteria.figures(asked, place, sector(), ChinaTime.dayOf(clock.instant()));
    }

    private CampaignView act(UUID id, IfMatch expected, BiFunction<Campaign, Actor, CampaignEvent> verb) {
        var unused = clocks.deadline(duty(id)); // keeps the sweep away
        var campaign = campaigns.get(id, expected);
        outbox.append(verb.apply(campaign, caller.actor()));
        tasks.follow(
                campaign,
                "campaign-"
                        + campaign.timeline()
                                .getLast()
                                .kind()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-'));
        campaigns.flush(); // raises the version that the view shows
        return view(campaign);
    }

    private void startClock(Campaign campaign, Instant now) {
        campaign.running().ifPresent(phase -> {
            var today = ChinaTime.dayOf(now);
            var parts = row(PARTS, campaign, now);
            clocks.start(ClockStart.until(
                            phase.endsOn().isBefore(today) ? today : phase.endsOn(),
                            duty(campaign.id()),
                            ClockStart.Debtor.authority(
                                    campaign.region(), campaign.sector(), null, campaign.draftedBy()),
                            new ClockStart.Basis(
                                    PARTS, parts.source(), parts.clause(), parts.force(), parts.certainty()),
                            now)
                    .about(campaign.number() + " " + campaign.plan().title()));
        });
    }

    private void meet(UUID id, Instant now) {
        if (clocks.deadline(duty(id)).isPresent()) {
            clocks.meet(duty(id), now);
        }
    }

    /** Its clock ran out, in the transaction of the sweep. */
    @Transactional
    void missed(@Observes ClockMissed missed) {
        if (missed.duty().kind().equals(DUTY)) {
            campaigns.get(missed.duty().subjectId()).miss(missed.dueAt()).ifPresent(outbox::append);
        }
    }

    private PolicyRow row(String code, Campaign campaign, Instant now) {
        return policies.evaluate(code, campaign.region(), campaign.sector(), ChinaTime.dayOf(now))
                .result();
    }

    private static Duty duty(UUID id) {
        return new Duty(SUBJECT, id, DUTY);
    }

    private CampaignView view(Campaign campaign) {
        return CampaignView.of(campaign, actions.among(campaign.actions(caller.subject())));
    }
}
