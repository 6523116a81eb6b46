package worksafe.inspections.accident;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.accident.AccidentParts.Evaluation;
import worksafe.inspections.accident.AccidentQueries.PeopleDealtWith;
import worksafe.inspections.accident.AccidentRequests.DrawUpAccidentPaper;
import worksafe.inspections.accident.AccidentRequests.EvaluateAccident;
import worksafe.inspections.accident.AccidentRequests.PassGate;
import worksafe.inspections.accident.AccidentRequests.RecordAccidentPublication;
import worksafe.inspections.accident.AccidentRequests.ReportMeasureDone;
import worksafe.inspections.accident.AccidentTerms.EvaluationOccasion;
import worksafe.kernel.PolicyRow;
import worksafe.platform.files.Attachments;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.papers.DisclosureClass;
import worksafe.platform.papers.PaperDraft;
import worksafe.platform.papers.PaperMoved;
import worksafe.platform.papers.PaperOperations;
import worksafe.platform.papers.PaperStatus;
import worksafe.platform.papers.publication.PaperPublished;

/** From the approved report of an accident until its evaluation is filed: each method one transaction. */
@ApplicationScoped
class AftermathOperations {

    private static final String OWNER = "accident";
    private static final String CLOSURE_PERIOD = "accident.closure-evaluation-period";

    private final Accidents accidents;
    private final AccidentChangeOperations changes;
    private final AccidentRules rules;
    private final AccidentClocks clocks;
    private final AccidentTasks tasks;
    private final Instance<PeopleDealtWith> people;
    private final PaperOperations papers;
    private final Attachments attachments;
    private final Outbox outbox;
    private final Caller caller;
    private final InstantSource clock;

    AftermathOperations(
            Accidents accidents,
            AccidentChangeOperations changes,
            AccidentRules rules,
            AccidentClocks clocks,
            AccidentTasks tasks,
            Instance<PeopleDealtWith> people,
            PaperOperations papers,
            Attachments attachments,
            Outbox outbox,
            Caller caller,
            InstantSource clock) {
        this.accidents = accidents;
        this.changes = changes;
        this.rules = rules;
        this.clocks = clocks;
        this.tasks = tasks;
        this.people = people;
        this.papers = papers;
        this.attachments = attachments;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** Has the paper drawn up by which the report is published. */
    @Transactional
    AccidentView drawUpPaper(UUID id, IfMatch expected, DrawUpAccidentPaper request) {
        return changes.change(id, expected, (accident, by) -> {
            var enterprise = accident.requirePaper();
            var now = clock.instant();
            return accident.drawUp(papers.draw(paper(accident, enterprise, request), by, now), by, now);
        });
    }

    private PaperDraft paper(Accident accident, UUID enterprise, DrawUpAccidentPaper request) {
        var place = accident.place();
        var toll = accident.toll();
        return new PaperDraft(
                "accident-report",
                OWNER,
                accident.id(),
                accident.happened().title(),
                place.region(),
                place.sector(),
                enterprise,
                Objects.requireNonNull(place.enterpriseName()),
                JsonNodeFactory.instance
                        .objectNode()
                        .put("authority", request.authority())
                        .put("enterpriseName", place.enterpriseName())
                        .put("accidentNumber", accident.number())
                        .put("title", accident.happened().title())
                        .put("occurredOn", accident.happened().occurredOn().toString())
                        .put("deaths", String.valueOf(toll.deaths()))
                        .put("seriousInjuries", String.valueOf(toll.seriousInjuries()))
                        .put("summary", request.summary())
                        .put("approvalPaper", accident.approvalPaper())
                        .put(
                                "approvedOn",
                                Objects.requireNonNull(accident.approvedOn()).toString()),
                DisclosureClass.VOLUNTARY,
                List.of(caller.subject()));
    }

    @Transactional
    AccidentView publish(UUID id, IfMatch expected, RecordAccidentPublication request) {
        return changes.change(id, expected, (accident, by) -> {
            var now = clock.instant();
            clocks.missFirst(AccidentClocks.PUBLICATION, id, now);
            var event = accident.publish(request.publishedOn(), request.where(), by, now);
            clocks.meet(AccidentClocks.PUBLICATION, id, now);
            return event;
        });
    }

    /** A paper was published, in whose transaction its accident tells it. */
    @Transactional(TxType.MANDATORY)
    void published(@Observes PaperPublished published) {
        accidents.idOfPaper(published.paperId()).ifPresent(id -> {
            clocks.hold(id);
            var accident = accidents.lock(id);
            var now = clock.instant();
            clocks.missFirst(AccidentClocks.PUBLICATION, id, now);
            accident.paperPublished(
                            published.paperId(),
                            published.day(),
                            published.channel().name(),
                            now)
                    .ifPresent(event -> {
                        outbox.append(event);
                        clocks.meet(AccidentClocks.PUBLICATION, id, now);
                        tasks.follow(accident, "accident-published");
                    });
        });
    }

    /** A paper of an accident was withdrawn, in whose transaction the accident notes it. */
    @Transactional(TxType.MANDATORY)
    void paperMoved(@Observes PaperMoved moved) {
        if (moved.ownerType().equals(OWNER) && moved.status() == PaperStatus.WITHDRAWN) {
            accidents
                    .lock(moved.ownerId())
                    .paperWithdrawn(moved.paperId(), clock.instant())
                    .ifPresent(outbox::append);
        }
    }

    @Transactional
    AccidentView implement(UUID id, IfMatch expected, @Nullable String note) {
        return changes.change(id, expected, (accident, by) -> {
            var now = clock.instant();
            var event = accident.implement(note, by, now);
            clocks.oweMeasures(accident, now);
            return event;
        });
    }

    @Transactional
    AccidentView doMeasure(UUID id, IfMatch expected, ReportMeasureDone request) {
        return changes.change(id, expected, (accident, by) -> {
            var now = clock.instant();
            clocks.missFirst(AccidentClocks.MEASURES, id, now);
            var event = accident.doMeasure(request.position(), request.evidence(), by, now);
            if (request.fileIds() != null && !request.fileIds().isEmpty()) {
                attachments.attach(request.fileIds(), Accidents.FILES, id);
            }
            if (accident.measures().stream().allMatch(measure -> measure.doneOn() != null)) {
                clocks.meet(AccidentClocks.MEASURES, id, now);
            }
            return event;
        });
    }

    @Transactional
    AccidentView pass(UUID id, IfMatch expected, PassGate request) {
        return changes.change(
                id,
                expected,
                (accident, by) -> accident.pass(
                        request.gate(),
                        request.evidence(),
                        people.stream().anyMatch(open -> open.isOpen(id)),
                        by,
                        clock.instant()));
    }

    @Transactional
    AccidentView close(UUID id, IfMatch expected, @Nullable String note) {
        return changes.change(id, expected, (accident, by) -> {
            var now = clock.instant();
            var event = accident.close(note, by, now);
            var earliest = earliest(accident);
            clocks.oweUntil(
                    AccidentClocks.CLOSURE_EVALUATION,
                    CLOSURE_PERIOD,
                    rules.lastDay(
                            rules.row(CLOSURE_PERIOD, AccidentClocks.asked(accident)),
                            PolicyRow.VALUE,
                            Objects.requireNonNull(earliest)),
                    accident,
                    now);
            return event;
        });
    }

    /** From which day on the evaluation after the closure is made; null while it is not closed. */
    private @Nullable LocalDate earliest(Accident accident) {
        return accident.closedOn() == null
                ? null
                : rules.lastDay(
                        rules.row("accident.closure-evaluation-after", AccidentClocks.asked(accident)),
                        PolicyRow.VALUE,
                        accident.closedOn());
    }

    @Transactional
    AccidentView evaluate(UUID id, IfMatch expected, EvaluateAccident request) {
        return changes.change(id, expected, (accident, by) -> {
            var now = clock.instant();
            var owed = request.occasion() == EvaluationOccasion.APPROVAL
                    ? AccidentClocks.EVALUATION
                    : AccidentClocks.CLOSURE_EVALUATION;
            clocks.missFirst(owed, id, now);
            var event = accident.evaluate(
                    new Evaluation(
                            request.occasion(),
                            request.evaluatedOn(),
                            by.subject(),
                            request.result(),
                            request.satisfactory(),
                            request.publishedOn(),
                            request.publishedOn() == null
                                    ? null
                                    : Objects.requireNonNullElse(request.publishedWhere(), "-")),
                    earliest(accident),
                    by,
                    now);
            clocks.meet(owed, id, now);
            if (accident.status() == AccidentStatus.EVALUATED) {
                clocks.owe(AccidentClocks.FILING, "accident.filing-period", accident, now);
            }
            return event;
        });
    }

    @Transactional
    AccidentView file(UUID id, IfMatch expected, String receipt) {
        return changes.change(id, expected, (accident, by) -> {
            var now = clock.instant();
            clocks.missFirst(AccidentClocks.FILING, id, now);
            var event = accident.file(receipt, by, now);
            clocks.meet(AccidentClocks.FILING, id, now);
            clocks.dropAll(id, "已归档");
            return event;
        });
    }
}
