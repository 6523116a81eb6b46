package worksafe.platform.tasks.batch;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sha256;
import worksafe.platform.http.Caller;
import worksafe.platform.http.DomainException;
import worksafe.platform.http.Permissions;
import worksafe.platform.http.Problems;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.tasks.TaskProblem;
import worksafe.platform.tasks.batch.BatchView.BatchFate;

/** Does a verb to one subject after the other, each in a transaction of its own. */
@ApplicationScoped
class BatchOperations {

    private final Instance<BatchVerb> verbs;
    private final Idempotency idempotency;
    private final Problems problems;
    private final Caller caller;
    private final Permissions permissions =
            Permissions.load(Thread.currentThread().getContextClassLoader());

    BatchOperations(@Any Instance<BatchVerb> verbs, Idempotency idempotency, Problems problems, Caller caller) {
        this.verbs = verbs;
        this.idempotency = idempotency;
        this.problems = problems;
        this.caller = caller;
    }

    /**
     * What was done under the key before is not done again; what was refused before is tried again.
     *
     * @throws RuleViolation 422 {@code batch-verb-unknown}
     * @throws RequestProblem 403 where the caller may not do the verb
     */
    BatchView run(IdempotencyKey key, RunBatch request, Problems.Origin origin) {
        var verb = verbs.stream()
                .filter(known -> known.name().equals(request.verb()))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(
                        TaskProblem.BATCH_VERB_UNKNOWN,
                        request.verb(),
                        verbs.stream().map(BatchVerb::name).sorted().collect(Collectors.joining(", "))));
        if (!permissions.allows(caller.roles(), verb.permission())) {
            throw RequestProblem.forbidden(permissions.roles(List.of(verb.permission())));
        }
        var results = new ArrayList<BatchView.Result>();
        for (var subject : request.subjects().stream().distinct().toList()) {
            results.add(one(key, verb, subject, request.assignee(), origin));
        }
        var done = (int) results.stream()
                .filter(result -> result.fate() == BatchFate.DONE)
                .count();
        return new BatchView(verb.name(), done, results.size() - done, List.copyOf(results));
    }

    private BatchView.Result one(
            IdempotencyKey key, BatchVerb verb, UUID subject, @Nullable String assignee, Problems.Origin origin) {
        try {
            var unused = QuarkusTransaction.requiringNew()
                    .call(() -> idempotency.once(
                            new IdempotencyKey(Sha256.hex(key.value() + '\n' + subject)),
                            "batch:" + verb.name(),
                            Arrays.asList(subject, assignee),
                            UUID.class,
                            Idempotency::open,
                            () -> {
                                verb.run(subject, assignee);
                                return subject;
                            }));
            return new BatchView.Result(subject, BatchFate.DONE, null);
        } catch (DomainException refusal) {
            return new BatchView.Result(subject, BatchFate.PROBLEM, problems.of(refusal, origin));
        }
    }
}
