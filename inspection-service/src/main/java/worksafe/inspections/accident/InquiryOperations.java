package worksafe.inspections.accident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.accident.Accident.InvestigationGroup;
import worksafe.inspections.accident.Accident.InvestigationReport;
import worksafe.inspections.accident.AccidentParts.Measure;
import worksafe.inspections.accident.AccidentParts.Member;
import worksafe.inspections.accident.AccidentRequests.HandInInvestigationReport;
import worksafe.inspections.accident.AccidentRequests.NameInvestigationGroup;
import worksafe.inspections.accident.AccidentRequests.RecordAppraisal;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyRow;
import worksafe.platform.files.Attachments;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;

/** The investigation of an accident until its report is approved: each method one transaction. */
@ApplicationScoped
class InquiryOperations {

    private static final String PERIOD = "accident.investigation-period";
    private static final String APPROVAL = "accident.approval-period";
    private static final String PUBLICATION = "accident.publication-period";

    private final AccidentChangeOperations changes;
    private final AccidentRules rules;
    private final AccidentClocks clocks;
    private final Attachments attachments;
    private final Caller caller;
    private final InstantSource clock;

    InquiryOperations(
            AccidentChangeOperations changes,
            AccidentRules rules,
            AccidentClocks clocks,
            Attachments attachments,
            Caller caller,
            InstantSource clock) {
        this.changes = changes;
        this.rules = rules;
        this.clocks = clocks;
        this.attachments = attachments;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    AccidentView investigate(UUID id, IfMatch expected, NameInvestigationGroup request) {
        return changes.change(id, expected, (accident, by) -> {
            var now = clock.instant();
            var asked = AccidentClocks.asked(accident);
            var from = rules.investigatedFrom(
                    asked,
                    accident.happened().occurredOn(),
                    Objects.requireNonNullElse(accident.confirmedOn(), ChinaTime.dayOf(now)),
                    accident.faults().concealed());
            var event = accident.investigate(
                    new InvestigationGroup(
                            request.leader(),
                            request.members().stream()
                                    .map(member -> new Member(
                                            member.body(),
                                            member.name(),
                                            member.office(),
                                            member.account(),
                                            member.recused()))
                                    .toList(),
                            request.procuratorate(),
                            Boolean.TRUE.equals(request.byUnit())),
                    rules.required(asked),
                    rules.lastDay(rules.row(PERIOD, asked), PolicyRow.VALUE, from),
                    caller.region(),
                    by,
                    now);
            runInvestigation(accident, now);
            return event;
        });
    }

    /** Until its day, unless an appraisal runs, whose days do not count. */
    private void runInvestigation(Accident accident, Instant now) {
        clocks.drop(AccidentClocks.INVESTIGATION, accident.id(), "期限变更");
        if (accident.appraisalFrom() == null) {
            clocks.oweUntil(
                    AccidentClocks.INVESTIGATION, PERIOD, Objects.requireNonNull(accident.reportDue()), accident, now);
        }
    }

    @Transactional
    AccidentView extend(UUID id, IfMatch expected, AccidentRequests.ExtendInvestigation request) {
        return changes.change(id, expected, (accident, by) -> {
            var now = clock.instant();
            var most = AccidentRules.days(
                    rules.row("accident.investigation-extension", AccidentClocks.asked(accident)), PolicyRow.VALUE);
            var event = accident.extend(request.days(), most, request.reason(), caller.region(), by, now);
            runInvestigation(accident, now);
            return event;
        });
    }

    @Transactional
    AccidentView appraise(UUID id, IfMatch expected, RecordAppraisal request) {
        return changes.change(id, expected, (accident, by) -> {
            var now = clock.instant();
            var event = request.begins()
                    ? accident.beginAppraisal(request.day(), request.note(), by, now)
                    : accident.endAppraisal(request.day(), request.note(), by, now);
            runInvestigation(accident, now);
            return event;
        });
    }

    @Transactional
    AccidentView handIn(UUID id, IfMatch expected, HandInInvestigationReport request) {
        return changes.change(id, expected, (accident, by) -> {
            var now = clock.instant();
            var row = rules.row(APPROVAL, AccidentClocks.asked(accident));
            var due = rules.lastDay(
                    row,
                    accident.grade() == AccidentGrade.EXCEPTIONAL ? "exceptional" : PolicyRow.VALUE,
                    ChinaTime.dayOf(now));
            clocks.missFirst(AccidentClocks.INVESTIGATION, id, now);
            var event = accident.handIn(
                    new InvestigationReport(
                            request.directCause(),
                            request.indirectCause(),
                            request.responsibility(),
                            request.measures().stream()
                                    .map(planned -> new Measure(
                                            planned.measure(), planned.owner(), planned.dueDate(), null, null, null))
                                    .toList()),
                    due,
                    by,
                    now);
            attach(request.fileIds(), id);
            clocks.meet(AccidentClocks.INVESTIGATION, id, now);
            clocks.oweUntil(AccidentClocks.APPROVAL, APPROVAL, due, accident, now);
            return event;
        });
    }

    private void attach(@Nullable List<UUID> files, UUID id) {
        if (files != null && !files.isEmpty()) {
            attachments.attach(files, Accidents.FILES, id);
        }
    }

    @Transactional
    AccidentView giveBack(UUID id, IfMatch expected, String reason) {
        return changes.change(id, expected, (accident, by) -> {
            var now = clock.instant();
            var event = accident.giveBack(reason, caller.region(), by, now);
            clocks.drop(AccidentClocks.APPROVAL, id, reason);
            runInvestigation(accident, now);
            return event;
        });
    }

    @Transactional
    AccidentView delay(UUID id, IfMatch expected, AccidentRequests.DelayApproval request) {
        return changes.change(id, expected, (accident, by) -> {
            var now = clock.instant();
            var most = AccidentRules.days(
                    rules.row("accident.approval-extension", AccidentClocks.asked(accident)), PolicyRow.VALUE);
            var event = accident.delay(request.days(), most, request.reason(), caller.region(), by, now);
            clocks.oweUntil(
                    AccidentClocks.APPROVAL, APPROVAL, Objects.requireNonNull(accident.approvalDue()), accident, now);
            return event;
        });
    }

    @Transactional
    AccidentView approve(UUID id, IfMatch expected, String paper) {
        return changes.change(id, expected, (accident, by) -> {
            var now = clock.instant();
            var published = rules.lastDay(
                    rules.row(PUBLICATION, AccidentClocks.asked(accident)), PolicyRow.VALUE, ChinaTime.dayOf(now));
            clocks.missFirst(AccidentClocks.APPROVAL, id, now);
            var event = accident.approve(paper, published, caller.region(), by, now);
            clocks.meet(AccidentClocks.APPROVAL, id, now);
            clocks.oweUntil(AccidentClocks.PUBLICATION, PUBLICATION, published, accident, now);
            clocks.owe(AccidentClocks.EVALUATION, "accident.evaluation-period", accident, now);
            return event;
        });
    }
}
