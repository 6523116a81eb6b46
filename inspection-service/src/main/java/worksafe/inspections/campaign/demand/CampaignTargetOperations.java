package worksafe.inspections.campaign.demand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.campaign.LinkedCampaigns;
import worksafe.inspections.campaign.LinkedCampaigns.Linked;
import worksafe.inspections.campaign.demand.CampaignTarget.Whom;
import worksafe.inspections.campaign.demand.CampaignTargetRequests.AskCampaignTarget;
import worksafe.inspections.campaign.demand.CampaignTargetRequests.AskCampaignTrade;
import worksafe.inspections.campaign.demand.CampaignTargetRequests.CampaignTradeAsked;
import worksafe.inspections.campaign.demand.CampaignTargetRequests.ReplyCampaignTarget;
import worksafe.inspections.campaign.demand.CampaignTargetRequests.ReviewCampaignTarget;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.duties.clock.ClockMissed;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.duties.clock.Clocks;
import worksafe.platform.duties.clock.Clocks.Duty;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.enterprises.ActiveEnterprise;
import worksafe.platform.enterprises.EnterpriseSnapshots;
import worksafe.platform.http.Actor;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;

/** One method for each thing that can be done about a target, each one transaction. Campaign, clock and target are locked so. */
@ApplicationScoped
class CampaignTargetOperations {

    private static final String SUBJECT = "campaign-target";
    private static final String PERIOD = "campaign.reply-period";

    /** The kind of the duty; its title is the message {@code clock-campaign-reply}. */
    private static final String DUTY = "campaign-reply";

    /** How many enterprises one request asks. */
    private static final int MOST_AT_ONCE = 500;

    private final CampaignTargets targets;
    private final TradeEnterprises trades;
    private final LinkedCampaigns campaigns;
    private final CampaignTargetTasks tasks;
    private final EnterpriseSnapshots enterprises;
    private final PolicyBook policies;
    private final Calendar calendar;
    private final Clocks clocks;
    private final AllowedActions actions;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    CampaignTargetOperations(
            CampaignTargets targets,
            TradeEnterprises trades,
            LinkedCampaigns campaigns,
            CampaignTargetTasks tasks,
            EnterpriseSnapshots enterprises,
            PolicyBook policies,
            Calendar calendar,
            Clocks clocks,
            AllowedActions actions,
            Outbox outbox,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.targets = targets;
        this.trades = trades;
        this.campaigns = campaigns;
        this.tasks = tasks;
        this.enterprises = enterprises;
        this.policies = policies;
        this.calendar = calendar;
        this.clocks = clocks;
        this.actions = actions;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Asks something once, however often the request comes. */
    @Transactional
    CampaignTargetView ask(IdempotencyKey key, AskCampaignTarget request) {
        return idempotency.once(
                key,
                "askCampaignTarget",
                request,
                CampaignTargetView.class,
                before -> targets.get(before.id()),
                () -> ask(request.required()));
    }

    private CampaignTargetView ask(AskCampaignTarget request) {
        var campaign = campaigns.requireRunning(request.campaignId());
        return view(ask(campaign, whom(request), request.task(), request.form(), request.dueDate()));
    }

    /** Asks each enterprise of a trade or a sector once, however often the request comes; who was asked before is passed over. */
    @Transactional
    CampaignTradeAsked askTrade(IdempotencyKey key, AskCampaignTrade request) {
        return idempotency.once(
                key,
                "askCampaignTrade",
                request,
                CampaignTradeAsked.class,
                before -> campaigns.require(request.campaignId()),
                () -> askTrade(request.required()));
    }

    private CampaignTradeAsked askTrade(AskCampaignTrade request) {
        var campaign = campaigns.requireRunning(request.campaignId());
        var place = request.region() == null ? campaign.region() : request.region();
        var found = trades.notAsked(campaign.id(), place, request.sector(), request.trade(), MOST_AT_ONCE + 1);
        if (found.size() > MOST_AT_ONCE) {
            throw new RuleViolation(CampaignTargetProblem.CAMPAIGN_TARGETS_TOO_MANY, String.valueOf(MOST_AT_ONCE));
        }
        var asked = found.isEmpty() ? List.<ActiveEnterprise>of() : inOrder(enterprises.active(found));
        asked.forEach(enterprise -> {
            var unused = ask(campaign, of(enterprise), request.task(), request.form(), request.dueDate());
        });
        return new CampaignTradeAsked(asked.size());
    }

    private static List<ActiveEnterprise> inOrder(Map<UUID, ActiveEnterprise> enterprises) {
        return enterprises.values().stream()
                .sorted(Comparator.comparing(ActiveEnterprise::id))
                .toList();
    }

    private CampaignTarget ask(
            Linked campaign, Whom whom, String task, List<String> form, @Nullable LocalDate dueDate) {
        var now = clock.instant();
        var today = ChinaTime.dayOf(now);
        var row = policies.evaluate(PERIOD, whom.region(), whom.sector(), today).result();
        var until =
                dueDate == null ? row.dueDate(today, calendar.edition().days()).date() : dueDate;
        var demand = new TargetDemand(campaign.id(), campaign.number(), campaign.title(), task, form, until);
        var created = CampaignTarget.ask(
                Uuid7.next(clock), whom, campaign.region(), demand, PolicyBasis.of(row), caller.actor(), now);
        var target = created.aggregate();
        targets.persist(target);
        outbox.append(created.event());
        startClock(target, now);
        tasks.follow(target, "campaign-target-asked");
        return target;
    }

    private Whom whom(AskCampaignTarget request) {
        if (request.region() != null) {
            return new Whom(request.region(), request.sector(), null, null);
        }
        return of(enterprises.requireActive(Objects.requireNonNull(request.enterpriseId())));
    }

    private static Whom of(ActiveEnterprise enterprise) {
        return new Whom(enterprise.region(), enterprise.sector(), enterprise.id(), enterprise.name());
    }

    /** Until its day; for a reply that was returned later, until the end of today. */
    private void startClock(CampaignTarget target, Instant now) {
        var demand = target.demand();
        var today = ChinaTime.dayOf(now);
        clocks.start(ClockStart.until(
                        demand.dueDate().isBefore(today) ? today : demand.dueDate(),
                        duty(target.id()),
                        debtor(target.whom()),
                        target.basis().ofClock(),
                        now)
                .about(demand.campaignNumber() + " " + demand.campaignTitle()));
    }

    private static ClockStart.Debtor debtor(Whom whom) {
        return whom.enterpriseId() == null
                ? ClockStart.Debtor.authority(whom.region(), whom.sector(), null, null)
                : ClockStart.Debtor.enterprise(whom.region(), whom.sector(), whom.enterpriseId());
    }

    @Transactional
    CampaignTargetView get(UUID id) {
        return view(targets.get(id));
    }

    @Transactional
    CampaignTargetView remind(UUID id, IfMatch expected, @Nullable String note) {
        return act(id, expected, (target, by) -> {
            var unused = campaigns.require(target.demand().campaignId());
            return target.remind(note, by, clock.instant());
        });
    }

    @Transactional
    CampaignTargetView reply(UUID id, IfMatch expected, ReplyCampaignTarget request) {
        return act(id, expected, (target, by) -> {
            var now = clock.instant();
            clocks.missFirst(duty(id), now);
            var replied = target.reply(request.answers(), request.remarks(), caller.region(), by, now);
            clocks.meet(duty(id), now); // however long the review takes
            return replied;
        });
    }

    @Transactional
    CampaignTargetView review(UUID id, IfMatch expected, ReviewCampaignTarget request) {
        return act(id, expected, (target, by) -> {
            var unused = campaigns.require(target.demand().campaignId());
            var now = clock.instant();
            if (request.accepted()) {
                return target.accept(request.opinion(), by, now);
            }
            var returned = target.sendBack(request.opinion(), by, now);
            startClock(target, now);
            return returned;
        });
    }

    @Transactional
    CampaignTargetView withdraw(UUID id, IfMatch expected, String reason) {
        return act(id, expected, (target, by) -> {
            var unused = campaigns.require(target.demand().campaignId());
            var withdrawn = target.withdraw(reason, by, clock.instant());
            clocks.cancelAll(List.of(duty(id)), reason);
            return withdrawn;
        });
    }

    private CampaignTargetView act(
            UUID id, IfMatch expected, BiFunction<CampaignTarget, Actor, CampaignTargetEvent> verb) {
        var unused = clocks.deadline(duty(id)); // keeps the sweep away
        var target = targets.get(id, expected);
        outbox.append(verb.apply(target, caller.actor()));
        tasks.follow(
                target, "campaign-target-" + target.timeline().getLast().kind().toLowerCase(Locale.ROOT));
        targets.flush(); // raises the version that the view shows
        return view(target);
    }

    /** Its clock ran out, in the transaction of the sweep. */
    @Transactional
    void missed(@Observes ClockMissed missed) {
        if (missed.duty().kind().equals(DUTY)) {
            targets.get(missed.duty().subjectId()).miss(missed.dueAt()).ifPresent(outbox::append);
        }
    }

    private static Duty duty(UUID id) {
        return new Duty(SUBJECT, id, DUTY);
    }

    private CampaignTargetView view(CampaignTarget target) {
        return CampaignTargetView.of(target, actions.among(target.actions(caller.subject())));
    }
}
