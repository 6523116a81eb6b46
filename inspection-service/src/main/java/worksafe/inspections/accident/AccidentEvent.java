package worksafe.inspections.accident;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.accident.AccidentTerms.AccidentKind;
import worksafe.inspections.accident.AccidentTerms.AccidentStep;
import worksafe.inspections.accident.AccidentTerms.EvaluationOccasion;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.ArchiveLine;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;
import worksafe.platform.messaging.WireName;

/** What happens to an accident, as other contexts are told; the wire shape is laid down in {@code contracts/inspections}. */
sealed interface AccidentEvent extends DomainEvent {

    /** The accident after the event. */
    Facts accident();

    @Override
    default Subject subject() {
        var told = accident();
        var enterprise = told.enterpriseId();
        return enterprise == null
                ? Subject.ofRegion(told.region(), "accident", told.accidentId(), told.revision(), told.sector())
                : Subject.ofEnterprise(
                        enterprise, "accident", told.accidentId(), told.revision(), told.region(), told.sector());
    }

    /** Nothing on the page of an enterprise that was not told, and nothing of what was no accident. */
    @Override
    default @Nullable ArchiveLine archive() {
        var said = accident();
        if (said.enterpriseId() == null || !said.told()) {
            return null;
        }
        var line = ArchiveLine.of(said.title(), said.status(), !said.status().isOpen())
                .numbered(said.number());
        return said.grade() == null ? line : line.graded(said.grade());
    }

    /** What every event repeats: unwrapped into the event's own properties. */
    record Facts(
            UUID accidentId,
            String number,
            @Nullable UUID enterpriseId,
            RegionCode region,
            Sector sector,
            long revision,
            AccidentStatus status,
            String title,
            AccidentKind kind,
            LocalDate occurredOn,
            boolean nearMiss,
            @Nullable AccidentGrade grade,
            int deaths,
            int missing,
            int seriousInjuries,
            int minorInjuries,
            long lossFen,
            @Nullable Boolean responsibility,
            boolean late,
            boolean omitted,
            boolean falsified,
            boolean concealed,
            boolean historic,
            RegionCode investigator,
            @JsonIgnore boolean told) {}

    /** It was reported. */
    @WireName("worksafe.inspections.accident-reported.v1")
    record AccidentReported(@JsonUnwrapped Facts accident, Instant occurredAt) implements AccidentEvent {}

    /** It is an accident of production. */
    @WireName("worksafe.inspections.accident-confirmed.v1")
    record AccidentConfirmed(@JsonUnwrapped Facts accident, Instant occurredAt) implements AccidentEvent {}

    /** Its grade is another one, and perhaps another government investigates. */
    @WireName("worksafe.inspections.accident-regraded.v1")
    record AccidentRegraded(
            @JsonUnwrapped Facts accident,
            @Nullable AccidentGrade formerGrade,
            RegionCode formerInvestigator,
            Instant occurredAt)
            implements AccidentEvent {}

    /** Something else happened. */
    @WireName("worksafe.inspections.accident-progressed.v1")
    record AccidentProgressed(@JsonUnwrapped Facts accident, AccidentStep step, Instant occurredAt)
            implements AccidentEvent {}

    /** The report was approved. */
    @WireName("worksafe.inspections.accident-approved.v1")
    record AccidentApproved(@JsonUnwrapped Facts accident, LocalDate approvedOn, String paper, Instant occurredAt)
            implements AccidentEvent {}

    /** The report was published. */
    @WireName("worksafe.inspections.accident-published.v1")
    record AccidentPublished(@JsonUnwrapped Facts accident, LocalDate publishedOn, Instant occurredAt)
            implements AccidentEvent {}

    /** It was evaluated how measures were implemented. */
    @WireName("worksafe.inspections.accident-evaluated.v1")
    record AccidentEvaluated(
            @JsonUnwrapped Facts accident, EvaluationOccasion occasion, boolean satisfactory, Instant occurredAt)
            implements AccidentEvent {}
}
