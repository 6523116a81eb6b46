package worksafe.hazards.tipoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.tipoff.receipt.TipOffKey;
import worksafe.hazards.tipoff.receipt.TipOffKeys;
import worksafe.hazards.tipoff.receipt.TipOffReceipt;
import worksafe.hazards.tipoff.value.Informant;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.HttpProblem;
import worksafe.platform.http.RequestProblem;

/**
 * What anybody may do without a token: tell, and ask what became of it. Under the scope of the public desk. Nothing that is
 * told, asked or answered here is logged.
 */
@ApplicationScoped
public class PublicTipOffOperations {

    private static final Duration HOUR = Duration.ofHours(1);

    private final TipOffs tipOffs;
    private final TipOffIntake intake;
    private final TipOffKeys keys;
    private final TipOffClock tipOffClock;
    private final TipOffTasks tasks;
    private final TipOffAudit audit;
    private final Instance<RewardNews> rewards;
    private final InstantSource clock;
    private final int mostAnHour;

    PublicTipOffOperations(
            TipOffs tipOffs,
            TipOffIntake intake,
            TipOffKeys keys,
            TipOffClock tipOffClock,
            TipOffTasks tasks,
            TipOffAudit audit,
            Instance<RewardNews> rewards,
            InstantSource clock,
            @ConfigProperty(name = "worksafe.tip-offs.per-enterprise-and-hour") int mostAnHour) {
        this.tipOffs = tipOffs;
        this.intake = intake;
        this.keys = keys;
        this.tipOffClock = tipOffClock;
        this.tasks = tasks;
        this.audit = audit;
        this.rewards = rewards;
        this.clock = clock;
        this.mostAnHour = mostAnHour;
    }

    /**
     * Receives what somebody tells; under the same name of a request once, however often it comes.
     *
     * @param request the informer's own name for the request; absent where he gives none
     * @throws RequestProblem 422 when the name stood for another request, 429 when that enterprise was named too often
     */
    @Transactional
    TipOffReceipt receive(@Nullable String request, TipOffRequests.SubmitTipOff told) {
        return keys.once(request, told, tipOffs::ofRequest, key -> receive(told, key));
    }

    private Instant receive(TipOffRequests.SubmitTipOff told, TipOffKey key) {
        var now = clock.instant();
        var stand = intake.place(told, now);
        var named = stand.concernedId();
        if (named != null && tipOffs.toldOf(named, now.minus(HOUR)) >= mostAnHour) {
            throw RequestProblem.tooOften(HttpProblem.TOO_MANY_REQUESTS, HOUR);
        }
        UUID id = Uuid7.next(clock);
        var tipOff = TipOff.receive(intake.draft(id, told, Informant.Channel.ONLINE, stand, key, now), now);
        tipOffs.persist(tipOff);
        audit.record(tipOff, TipOffStep.RECEIVED);
        tipOffClock.received(tipOff, now);
        tasks.follow(tipOff, TipOffStep.RECEIVED);
        return now;
    }

    /**
     * What became of it; empty where there is no such receipt or that is not its secret, which is counted.
     *
     * @throws RequestProblem 429 when a wrong secret was given too often lately
     */
    @Transactional
    Optional<PublicTipOffView> ask(TipOffRequests.AskStatus asked) {
        return keys.opened(tipOffs.ofReceipt(asked.receipt()), asked.receipt(), asked.secret(), clock.instant())
                .map(tipOff -> PublicTipOffView.of(
                        tipOff,
                        rewards.stream()
                                .flatMap(news -> news.of(tipOff.id()).stream())
                                .findFirst()
                                .orElse(null)));
    }
}
