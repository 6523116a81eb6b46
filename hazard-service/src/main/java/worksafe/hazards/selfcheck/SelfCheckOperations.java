package worksafe.hazards.selfcheck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.HazardProblem;
import worksafe.hazards.danger.CheckedDangerOperations;
import worksafe.hazards.selfcheck.SelfCheckRequests.ItemResult;
import worksafe.hazards.selfcheck.SelfCheckRequests.SubmitSelfCheck;
import worksafe.hazards.selfcheck.list.ChosenList;
import worksafe.hazards.selfcheck.list.SelfCheckListQueries;
import worksafe.hazards.selfcheck.value.SelfCheckAnswer;
import worksafe.kernel.Uuid7;
import worksafe.platform.enterprises.ActiveEnterprise;
import worksafe.platform.enterprises.EnterpriseSnapshots;
import worksafe.platform.http.Caller;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.FactTime;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.PaperNumbers;

/** Takes a return in: the dangers that it tells of, the round that it ends and the return that it corrects, all or nothing. */
@ApplicationScoped
class SelfCheckOperations {

    /** The series of the numbers of returns (自查). */
    private static final String SERIES = "ZC";

    private final SelfChecks checks;
    private final SelfCheckListQueries lists;
    private final SelfCheckPolicies policies;
    private final SelfCheckRoundOperations rounds;
    private final CheckedDangerOperations dangers;
    private final EnterpriseSnapshots enterprises;
    private final PaperNumbers numbers;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    SelfCheckOperations(
            SelfChecks checks,
            SelfCheckListQueries lists,
            SelfCheckPolicies policies,
            SelfCheckRoundOperations rounds,
            CheckedDangerOperations dangers,
            EnterpriseSnapshots enterprises,
            PaperNumbers numbers,
            Outbox outbox,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.checks = checks;
        this.lists = lists;
        this.policies = policies;
        this.rounds = rounds;
        this.dangers = dangers;
        this.enterprises = enterprises;
        this.numbers = numbers;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Takes a return in once, however often it is sent. */
    @Transactional
    SelfCheckView submit(IdempotencyKey key, SubmitSelfCheck request) {
        return idempotency.once(
                key,
                "submitSelfCheck",
                request,
                SelfCheckView.class,
                before -> checks.get(before.id()),
                () -> submit(request.required()));
    }

    private SelfCheckView submit(SubmitSelfCheck request) {
        var now = clock.instant();
        var enterprise = enterprises.requireActive(request.enterpriseId());
        var when = policies.when(request.madeAt(), now, enterprise.region(), enterprise.sector());
        var list = lists.require(request.listCode(), request.listEntryId(), enterprise.id(), when.day());
        var id = Uuid7.next(clock);
        var correction = request.correction();
        var corrected = corrected(correction, enterprise);
        var superseded =
                corrected == null || correction == null ? null : corrected.supersede(id, correction.reason(), now);
        var results = results(request.answers(), list);
        var answers = list.items().stream()
                .map(line -> answer(line, results.get(line.item()), corrected, enterprise, when))
                .toList();
        var content = new SelfCheck.Content(
                list.code(),
                list.version(),
                list.title(),
                list.entryId(),
                rounds.answer(enterprise.id(), id, when)
                        .or(() -> corrected == null ? Optional.empty() : corrected.roundId())
                        .orElse(null),
                request.begun(when.at()),
                request.checker(),
                answers,
                correction == null ? null : correction.selfCheckId(),
                correction == null ? null : correction.reason());
        var number = numbers.next(SERIES, enterprise.region(), now);
        var created = SelfCheck.submit(id, number, enterprise, content, caller.actor(), when);
        checks.persist(created.aggregate());
        outbox.append(created.event());
        if (superseded != null) {
            outbox.append(superseded);
        }
        checks.flush();
        return SelfCheckView.of(created.aggregate());
    }

    @Transactional
    SelfCheckView get(UUID id) {
        return SelfCheckView.of(checks.get(id));
    }

    private @Nullable SelfCheck corrected(
            SelfCheckRequests.@Nullable Correction correction, ActiveEnterprise enterprise) {
        if (correction == null) {
            return null;
        }
        var corrected = checks.lock(correction.selfCheckId());
        if (!corrected.enterpriseId().equals(enterprise.id())) {
            throw new NotFound(correction.selfCheckId());
        }
        return corrected;
    }

    /** What is said of each item, by its code: every item of the list is there once, and no other. */
    private static LinkedHashMap<String, ItemResult> results(List<ItemResult> said, ChosenList list) {
        var results = new LinkedHashMap<String, ItemResult>();
        for (var result : said) {
            if (results.put(result.item(), result) != null) {
                throw new RuleViolation(HazardProblem.SELF_CHECK_ITEM_TWICE, result.item());
            }
        }
        var missing = new ArrayList<String>();
        var unknown = new ArrayList<>(results.keySet());
        for (var line : list.items()) {
            if (!unknown.remove(line.item())) {
                missing.add(line.item());
            }
        }
        if (!missing.isEmpty()) {
            throw new RuleViolation(HazardProblem.SELF_CHECK_ITEM_MISSING, List.copyOf(missing));
        }
        if (!unknown.isEmpty()) {
            throw new RuleViolation(HazardProblem.SELF_CHECK_ITEM_UNKNOWN, List.copyOf(unknown));
        }
        return results;
    }

    private SelfCheckAnswer answer(
            ChosenList.Line line,
            @Nullable ItemResult said,
            @Nullable SelfCheck corrected,
            ActiveEnterprise enterprise,
            FactTime when) {
        if (said == null) {
            throw new IllegalStateException("nothing is said of " + line.item());
        }
        var known = said.dangerId();
        var found = said.danger();
        if (known != null) {
            var before = corrected == null
                    ? null
                    : corrected.answers().stream()
                            .filter(answer -> known.equals(answer.dangerId()))
                            .findFirst()
                            .orElse(null);
            if (before == null) {
                throw new RuleViolation(HazardProblem.SELF_CHECK_DANGER_UNKNOWN, known.toString());
            }
            return new SelfCheckAnswer(
                    line.item(), line.demand(), line.basis(), said.result(), known, before.dangerNumber());
        }
        if (found != null) {
            var entered = dangers.enter(enterprise, found.observation(line), found.files(), when);
            return new SelfCheckAnswer(
                    line.item(), line.demand(), line.basis(), said.result(), entered.id(), entered.number());
        }
        return new SelfCheckAnswer(line.item(), line.demand(), line.basis(), said.result(), null, null);
    }
}
