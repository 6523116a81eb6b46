package worksafe.hazards.tipoff.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.tipoff.receipt.TipOffKey;
import worksafe.hazards.tipoff.receipt.TipOffKeys;
import worksafe.hazards.tipoff.receipt.TipOffReceipt;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.enterprises.EnterpriseSnapshots;
import worksafe.platform.http.Caller;
import worksafe.platform.http.HttpProblem;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.Scope;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;

/** One method for each thing that can happen to an internal report, each one transaction: load, act, audit. */
@ApplicationScoped
public class InternalReportOperations {

    private static final Duration HOUR = Duration.ofHours(1);

    private final InternalReports reports;
    private final EnterpriseSnapshots enterprises;
    private final TipOffKeys keys;
    private final Audit audit;
    private final AllowedActions allowed;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;
    private final int mostAnHour;

    InternalReportOperations(
            InternalReports reports,
            EnterpriseSnapshots enterprises,
            TipOffKeys keys,
            Audit audit,
            AllowedActions allowed,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock,
            @ConfigProperty(name = "worksafe.tip-offs.per-enterprise-and-hour") int mostAnHour) {
        this.reports = reports;
        this.enterprises = enterprises;
        this.keys = keys;
        this.audit = audit;
        this.allowed = allowed;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
        this.mostAnHour = mostAnHour;
    }

    /**
     * Receives what an employee tells; under the same name of a request once. Under the scope of the public desk.
     *
     * @throws RequestProblem 422 when the name stood for another request, 429 when that enterprise was told too often
     */
    @Transactional
    TipOffReceipt receive(@Nullable String request, InternalReportRequests.TellEnterprise told) {
        return keys.once(request, told, reports::ofRequest, key -> receive(told, key));
    }

    private Instant receive(InternalReportRequests.TellEnterprise told, TipOffKey key) {
        var now = clock.instant();
        if (reports.toldOf(told.enterpriseId(), now.minus(HOUR)) >= mostAnHour) {
            throw RequestProblem.tooOften(HttpProblem.TOO_MANY_REQUESTS, HOUR);
        }
        var report = InternalReport.receive(
                Uuid7.next(clock), enterprises.requireActive(told.enterpriseId()), told.told(), key, now);
        reports.persist(report);
        record(report, InternalReportStep.RECEIVED);
        return now;
    }

    /** What became of it; empty where there is no such receipt or that is not its secret, which is counted. */
    @Transactional
    Optional<InternalReportView.ToldView> ask(InternalReportRequests.AskReport asked) {
        return keys.opened(reports.ofReceipt(asked.receipt()), asked.receipt(), asked.secret(), clock.instant())
                .map(InternalReportView.ToldView::of);
    }

    /** Writes down what an employee told in person, once however often the request comes. */
    @Transactional
    InternalReportView record(IdempotencyKey key, InternalReportRequests.TellEnterprise request) {
        // What was told is kept where it belongs, and not with the answers of requests.
        var kept = idempotency.once(
                key, "recordInternalReport", request, RecordedReport.class, before -> reports.get(before.id()), () -> {
                    var report = InternalReport.record(
                            Uuid7.next(clock),
                            enterprises.requireActive(request.enterpriseId()),
                            request.told(),
                            caller.actor(),
                            clock.instant());
                    reports.persist(report);
                    record(report, InternalReportStep.RECORDED);
                    return new RecordedReport(report.id());
                });
        return view(reports.get(kept.id()));
    }

    /** What a retry is answered by. */
    record RecordedReport(UUID id) {}

    @Transactional
    InternalReportView get(UUID id) {
        return view(reports.get(id));
    }

    @Transactional
    InternalReportView verify(UUID id, IfMatch expected, InternalReportRequests.VerifyReport request) {
        return change(
                id, expected, (report, now) -> report.verify(request.result(), request.opinion(), caller.actor(), now));
    }

    @Transactional
    InternalReportView answer(UUID id, IfMatch expected, InternalReportRequests.AnswerReport request) {
        return change(
                id,
                expected,
                (report, now) -> report.answer(request.answer(), request.rewardFen(), caller.actor(), now));
    }

    @Transactional
    InternalReportView pay(UUID id, IfMatch expected, @Nullable String secret) {
        return change(
                id,
                expected,
                (report, now) -> report.pay(
                        secret != null
                                && report.key().filter(key -> key.opens(secret)).isPresent(),
                        caller.actor(),
                        now));
    }

    /** How many that scope would be shown; under one that is shown all. */
    @Transactional
    InternalReportView.Counts count(Scope of) {
        return reports.count(of);
    }

    private InternalReportView change(
            UUID id, IfMatch expected, BiFunction<InternalReport, Instant, InternalReportStep> verb) {
        var report = reports.get(id, expected);
        return followed(report, verb.apply(report, clock.instant()));
    }

    private InternalReportView followed(InternalReport report, InternalReportStep step) {
        record(report, step);
        return view(report);
    }

    private void record(InternalReport report, InternalReportStep step) {
        reports.flush(); // raises the version
        audit.record(AuditedAct.of(step.action(), "internal-report", report.id(), report.region())
                .version(report.version())
                .belongingTo(report.sector(), null)
                .leadingTo(report.id() + " " + report.version() + " " + report.status()));
    }

    private InternalReportView view(InternalReport report) {
        return InternalReportView.of(report, allowed.among(report.actions()));
    }
}
