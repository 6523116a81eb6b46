package worksafe.inspections.exposure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import worksafe.inspections.exposure.Exposure.Place;
import worksafe.inspections.exposure.ExposureRequests.ConfirmExposure;
import worksafe.inspections.exposure.ExposureRequests.DrawUpExposurePaper;
import worksafe.inspections.exposure.ExposureRequests.OpenExposure;
import worksafe.inspections.exposure.ExposureRequests.ReportExposureDone;
import worksafe.inspections.inspection.SourceInspections;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.duties.clock.ClockMissed;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.duties.clock.Clocks;
import worksafe.platform.duties.clock.Clocks.Duty;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.enterprises.EnterpriseSnapshots;
import worksafe.platform.files.Attachments;
import worksafe.platform.http.Actor;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.papers.DisclosureClass;
import worksafe.platform.papers.PaperDraft;
import worksafe.platform.papers.PaperMoved;
import worksafe.platform.papers.PaperOperations;
import worksafe.platform.papers.PaperStatus;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.PaperNumbers;

/** One method for each thing that can be done about an exposure, each one transaction. Clock, paper and exposure are locked so. */
@ApplicationScoped
class ExposureOperations {

    private static final String PERIOD = "exposure.follow-up-period";

    /** The kind of the duty; its title is the message {@code clock-exposure-follow-up}. */
    private static final String DUTY = "exposure-follow-up";

    private static final String OWNER = "exposure";

    private final Exposures exposures;
    private final ExposureTasks tasks;
    private final SourceInspections visits;
    private final EnterpriseSnapshots enterprises;
    private final PolicyBook policies;
    private final Calendar calendar;
    private final Clocks clocks;
    private final PaperOperations papers;
    private final PaperNumbers numbers;
    private final Attachments attachments;
    private final AllowedActions actions;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    ExposureOperations(
            Exposures exposures,
            ExposureTasks tasks,
            SourceInspections visits,
            EnterpriseSnapshots enterprises,
            PolicyBook policies,
            Calendar calendar,
            Clocks clocks,
            PaperOperations papers,
            PaperNumbers numbers,
            Attachments attachments,
            AllowedActions actions,
            Outbox outbox,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.exposures = exposures;
        this.tasks = tasks;
        this.visits = visits;
        this.enterprises = enterprises;
        this.policies = policies;
        this.calendar = calendar;
        this.clocks = clocks;
        this.papers = papers;
        this.numbers = numbers;
        this.attachments = attachments;
        this.actions = actions;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Opens an exposure once, however often the request comes. */
    @Transactional
    ExposureView open(IdempotencyKey key, OpenExposure request) {
        return idempotency.once(
                key,
                "openExposure",
                request,
                ExposureView.class,
                before -> exposures.get(before.id()),
                () -> open(request.required()));
    }

    private ExposureView open(OpenExposure request) {
        var now = clock.instant();
        var place = place(request);
        if (request.dangerNumber() != null) {
            exposures.requireOwnDanger(request.dangerNumber(), Objects.requireNonNull(place.enterpriseId()));
        }
        var today = ChinaTime.dayOf(now);
        var row =
                policies.evaluate(PERIOD, place.region(), place.sector(), today).result();
        var created = Exposure.open(
                Uuid7.next(clock),
                numbers.next("BG", place.region(), now),
                place,
                request.shown(),
                request.dueDate(),
                row.dueDate(today, calendar.edition().days()).date(),
                PolicyBasis.of(row),
                caller.actor(),
                now);
        var exposure = created.aggregate();
        exposures.persist(exposure);
        outbox.append(created.event());
        clocks.start(ClockStart.until(
                        exposure.dueDate(),
                        duty(exposure.id()),
                        ClockStart.Debtor.authority(
                                place.region(), place.sector(), place.enterpriseId(), caller.subject()),
                        exposure.basis().ofClock(),
                        now)
                .about(exposure.number() + " " + exposure.shown().title()));
        tasks.follow(exposure, "exposure-opened");
        return view(exposure);
    }

    private Place place(OpenExposure request) {
        if (request.region() != null) {
            var sector = Objects.requireNonNull(request.sector());
            caller.scope().requireCovered(request.region(), sector, null);
            return new Place(request.region(), sector, null, null);
        }
        if (request.inspectionId() != null) {
            var visit = visits.begun(request.inspectionId());
            return new Place(visit.region(), visit.sector(), visit.enterpriseId(), visit.enterpriseName());
        }
        var enterprise = enterprises.requireActive(Objects.requireNonNull(request.enterpriseId()));
        return new Place(enterprise.region(), enterprise.sector(), enterprise.id(), enterprise.name());
    }

    @Transactional
    ExposureView get(UUID id) {
        return view(exposures.get(id));
    }

    @Transactional
    ExposureView progress(UUID id, IfMatch expected, String note) {
        return change(id, expected, (exposure, by) -> exposure.progress(note, by, clock.instant()));
    }

    @Transactional
    ExposureView complete(UUID id, IfMatch expected, ReportExposureDone request) {
        return change(id, expected, (exposure, by) -> {
            var reported = exposure.complete(request.evidence(), by, clock.instant());
            if (request.fileIds() != null && !request.fileIds().isEmpty()) {
                attachments.attach(request.fileIds(), Exposures.FILES, id);
            }
            return reported;
        });
    }

    @Transactional
    ExposureView confirm(UUID id, IfMatch expected, ConfirmExposure request) {
        return change(id, expected, (exposure, by) -> {
            var now = clock.instant();
            if (!request.done()) {
                return exposure.sendBack(request.opinion(), by, now);
            }
            clocks.missFirst(duty(id), now);
            var closed = exposure.confirm(request.opinion(), by, now);
            clocks.meet(duty(id), now);
            return closed;
        });
    }

    @Transactional
    ExposureView withdraw(UUID id, IfMatch expected, String reason) {
        return change(id, expected, (exposure, by) -> {
            var now = clock.instant();
            clocks.missFirst(duty(id), now);
            var withdrawn = exposure.withdraw(reason, by, now);
            papers.withdrawAll(id, reason, by, now);
            clocks.cancel(duty(id), reason);
            return withdrawn;
        });
    }

    private ExposureView change(UUID id, IfMatch expected, BiFunction<Exposure, Actor, ExposureEvent> verb) {
        hold(id);
        var exposure = exposures.get(id, expected);
        var event = verb.apply(exposure, caller.actor());
        outbox.append(event);
        tasks.follow(exposure, "exposure-" + exposure.status().name().toLowerCase(Locale.ROOT));
        exposures.flush(); // raises the version that the view shows
        return view(exposure);
    }

    /** Keeps the sweep from its clock, and others from its papers, until the transaction ends. */
    private void hold(UUID id) {
        var unused = clocks.deadline(duty(id));
        papers.hold(id);
    }

    /** Has the paper drawn up by which it may be published. */
    @Transactional
    ExposureView drawUpPaper(UUID id, IfMatch expected, DrawUpExposurePaper request) {
        hold(id);
        var exposure = exposures.get(id, expected);
        var enterprise = exposure.requirePaper();
        var now = clock.instant();
        var paper = papers.draw(paper(exposure, enterprise, request), caller.actor(), now);
        outbox.append(exposure.drawUp(paper, caller.actor(), now));
        exposures.flush();
        return view(exposure);
    }

    private PaperDraft paper(Exposure exposure, UUID enterprise, DrawUpExposurePaper request) {
        return new PaperDraft(
                "exposure-notice",
                OWNER,
                exposure.id(),
                exposure.shown().title(),
                exposure.place().region(),
                exposure.place().sector(),
                enterprise,
                Objects.requireNonNull(exposure.place().enterpriseName()),
                content(exposure, request.authority()),
                DisclosureClass.VOLUNTARY,
                Stream.of(exposure.openedBy(), caller.subject()).distinct().toList());
    }

    private static JsonNode content(Exposure exposure, String authority) {
        var shown = exposure.shown();
        return JsonNodeFactory.instance
                .objectNode()
                .put("authority", authority)
                .put("enterpriseName", exposure.place().enterpriseName())
                .put("exposureNumber", exposure.number())
                .put("title", shown.title())
                .put("text", shown.text())
                .put("medium", shown.medium())
                .put("exposedOn", shown.exposedOn().toString())
                .put("responsible", shown.responsible())
                .put("dueDate", exposure.dueDate().toString());
    }

    /** A paper of an exposure was withdrawn, in whose transaction the exposure notes it. */
    @Transactional(TxType.MANDATORY)
    void paperMoved(@Observes PaperMoved moved) {
        if (moved.ownerType().equals(OWNER) && moved.status() == PaperStatus.WITHDRAWN) {
            exposures
                    .lock(moved.ownerId())
                    .paperWithdrawn(moved.paperId(), clock.instant())
                    .ifPresent(outbox::append);
        }
    }

    /** Its clock ran out, in the transaction of the sweep. */
    @Transactional
    void missed(@Observes ClockMissed missed) {
        if (missed.duty().kind().equals(DUTY)) {
            exposures.get(missed.duty().subjectId()).miss(missed.dueAt()).ifPresent(outbox::append);
        }
    }

    private static Duty duty(UUID id) {
        return new Duty("exposure", id, DUTY);
    }

    private ExposureView view(Exposure exposure) {
        return ExposureView.of(
                exposure,
                attachments.of(Exposures.FILES, exposure.id()),
                actions.among(exposure.actions(caller.subject())));
    }
}
