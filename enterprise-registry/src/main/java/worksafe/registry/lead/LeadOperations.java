package worksafe.registry.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.BiFunction;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.messaging.Created;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.PaperNumbers;
import worksafe.registry.enterprise.ActiveEnterprises;
import worksafe.registry.lead.LeadRequests.RecordLead;

/** One method for each thing that can happen to a lead, each one transaction. */
@ApplicationScoped
public class LeadOperations {

    /** The series of the numbers of leads (线索). */
    private static final String SERIES = "XS";

    private final Leads leads;
    private final LeadTasks tasks;
    private final ActiveEnterprises enterprises;
    private final PaperNumbers numbers;
    private final AllowedActions allowed;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    LeadOperations(
            Leads leads,
            LeadTasks tasks,
            ActiveEnterprises enterprises,
            PaperNumbers numbers,
            AllowedActions allowed,
            Outbox outbox,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.leads = leads;
        this.tasks = tasks;
        this.enterprises = enterprises;
        this.numbers = numbers;
        this.allowed = allowed;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Raises what a rule of the registry found, in the transaction in which it looked; unless the matter was raised before, or the
     * enterprise does not trade any more.
     */
    @Transactional(TxType.MANDATORY)
    public void raise(Suspicion suspicion) {
        var source = suspicion.sourceId();
        if (source != null && leads.isRaised(suspicion.kind(), source)) {
            return;
        }
        var now = clock.instant();
        enterprises
                .find(suspicion.enterpriseId())
                .ifPresent(enterprise -> enter(Lead.raise(
                        Uuid7.next(clock),
                        numbers.next(SERIES, enterprise.region(), now),
                        enterprise,
                        suspicion,
                        now)));
    }

    /** A supervisor records one, once however often the request comes. */
    @Transactional
    LeadView record(IdempotencyKey key, RecordLead request) {
        return idempotency.once(
                key, "recordLead", request, LeadView.class, before -> leads.get(before.id()), () -> record(request));
    }

    private LeadView record(RecordLead request) {
        var now = clock.instant();
        var enterprise = enterprises.require(request.enterpriseId());
        var created = Lead.record(
                Uuid7.next(clock),
                numbers.next(SERIES, enterprise.region(), now),
                enterprise,
                new Suspicion(request.kind(), enterprise.id(), null, request.title(), request.finding(), request.day()),
                caller.actor(),
                now);
        enter(created);
        return view(created.aggregate());
    }

    private void enter(Created<Lead> created) {
        leads.persist(created.aggregate());
        outbox.append(created.event());
        tasks.raised(created.aggregate());
    }

    @Transactional
    LeadView get(UUID id) {
        return view(leads.get(id));
    }

    @Transactional
    LeadView verify(UUID id, IfMatch expected, String outcome) {
        return decide(id, expected, "lead-verified", (lead, now) -> lead.verify(outcome, caller.actor(), now));
    }

    @Transactional
    LeadView dismiss(UUID id, IfMatch expected, String reason) {
        return decide(id, expected, "lead-dismissed", (lead, now) -> lead.dismiss(reason, caller.actor(), now));
    }

    private LeadView decide(UUID id, IfMatch expected, String as, BiFunction<Lead, Instant, LeadEvent> verb) {
        var lead = leads.get(id, expected);
        outbox.append(verb.apply(lead, clock.instant()));
        tasks.decided(lead, as);
        leads.flush(); // raises the version that the view shows
        return view(lead);
    }

    private LeadView view(Lead lead) {
        return LeadView.of(lead, allowed.among(lead.status().actions()));
    }
}
