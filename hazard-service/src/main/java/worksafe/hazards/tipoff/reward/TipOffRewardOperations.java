package worksafe.hazards.tipoff.reward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiFunction;
import worksafe.hazards.HazardProblem;
import worksafe.hazards.tipoff.RewardedTipOffs;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;

/** One method for each thing that can happen to a reward, each one transaction: load, act, audit, follow. */
@ApplicationScoped
public class TipOffRewardOperations {

    private final TipOffRewards rewards;
    private final RewardedTipOffs tipOffs;
    private final TipOffRewardRules rules;
    private final TipOffRewardTasks tasks;
    private final Audit audit;
    private final AllowedActions allowed;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    TipOffRewardOperations(
            TipOffRewards rewards,
            RewardedTipOffs tipOffs,
            TipOffRewardRules rules,
            TipOffRewardTasks tasks,
            Audit audit,
            AllowedActions allowed,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.rewards = rewards;
        this.tipOffs = tipOffs;
        this.rules = rules;
        this.tasks = tasks;
        this.audit = audit;
        this.allowed = allowed;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Proposes a reward once, however often the request comes. */
    @Transactional
    TipOffRewardView propose(IdempotencyKey key, TipOffRewardRequests.ProposeReward request) {
        return idempotency.once(
                key,
                "proposeTipOffReward",
                request,
                TipOffRewardView.class,
                before -> rewards.get(before.id()),
                () -> propose(request));
    }

    private TipOffRewardView propose(TipOffRewardRequests.ProposeReward request) {
        var now = clock.instant();
        if (request.onDuty()) {
            throw new RuleViolation(HazardProblem.TIP_OFF_REWARD_ON_DUTY);
        }
        var told = tipOffs.lock(request.tipOffId());
        if (rewards.stands(told.id())) {
            throw new RuleViolation(HazardProblem.TIP_OFF_REWARD_STANDS, told.number());
        }
        var claim = rules.claim(told, request.reckonedBy().required(), day(now));
        var reward = TipOffReward.propose(Uuid7.next(clock), told, claim, caller.actor(), now);
        rewards.persist(reward);
        return followed(reward, TipOffRewardStep.PROPOSED);
    }

    @Transactional
    TipOffRewardView get(UUID id) {
        return view(rewards.get(id));
    }

    @Transactional
    TipOffRewardView complete(UUID id, IfMatch expected, TipOffRewardRequests.ReckonedBy reckonedBy) {
        return change(id, expected, (reward, now) -> {
            var told = tipOffs.lock(reward.tipOffId());
            return reward.complete(rules.claim(told, reckonedBy.required(), day(now)), told, caller.actor(), now);
        });
    }

    @Transactional
    TipOffRewardView decide(UUID id, IfMatch expected, TipOffRewardRequests.DecideReward request) {
        return change(
                id,
                expected,
                (reward, now) -> reward.decide(
                        request.decision(),
                        request.opinion(),
                        request.clause(),
                        tipOffs.lock(reward.tipOffId()),
                        caller.actor(),
                        now));
    }

    @Transactional
    TipOffRewardView tell(UUID id, IfMatch expected) {
        return change(id, expected, (reward, now) -> reward.tell(rules.fetchBy(reward, day(now)), caller.actor(), now));
    }

    @Transactional
    TipOffRewardView pay(UUID id, IfMatch expected, TipOffRewardRequests.PayReward request) {
        return change(id, expected, (reward, now) -> {
            var secret = request.secret();
            var proven = secret != null && tipOffs.proves(reward.tipOffId(), secret);
            return reward.pay(request.voucher(), proven, caller.actor(), now);
        });
    }

    @Transactional
    TipOffRewardView waive(UUID id, IfMatch expected, TipOffRewardRequests.WaiveReward request) {
        return change(
                id,
                expected,
                (reward, now) -> reward.waive(request.ground(), request.reason(), day(now), caller.actor(), now));
    }

    private TipOffRewardView change(
            UUID id, IfMatch expected, BiFunction<TipOffReward, Instant, TipOffRewardStep> verb) {
        var reward = rewards.get(id, expected);
        return followed(reward, verb.apply(reward, clock.instant()));
    }

    private TipOffRewardView followed(TipOffReward reward, TipOffRewardStep step) {
        rewards.flush(); // raises the version
        audit.record(AuditedAct.of(step.action(), "tip-off-reward", reward.id(), reward.region())
                .version(reward.version())
                .belongingTo(reward.sector(), null)
                .leadingTo(reward.tipOffNumber() + " " + reward.version() + " " + reward.status() + " "
                        + reward.amount()));
        tasks.follow(reward, step);
        return view(reward);
    }

    private TipOffRewardView view(TipOffReward reward) {
        return TipOffRewardView.of(reward, allowed.among(reward.actions()));
    }

    private static LocalDate day(Instant now) {
        return ChinaTime.dayOf(now);
    }
}
