package worksafe.training.session;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.ArchiveLine;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;
import worksafe.platform.messaging.WireName;
import worksafe.training.rule.TrainingAudience;
import worksafe.training.rule.TrainingPurpose;

/** What happens to a session of training, as other contexts are told. Components are the wire shape, laid down in the contracts. */
sealed interface TrainingSessionEvent extends DomainEvent {

    /** The session after the event. */
    Facts session();

    @Override
    default Subject subject() {
        var session = session();
        return session.enterpriseId() == null
                ? Subject.ofRegion(
                        session.region(), "training-session", session.sessionId(), session.revision(), session.sector())
                : Subject.ofEnterprise(
                        session.enterpriseId(),
                        "training-session",
                        session.sessionId(),
                        session.revision(),
                        session.region(),
                        Objects.requireNonNull(session.sector(), "an enterprise has a sector"));
    }

    /** Of what an authority holds no enterprise's page tells. */
    @Override
    default @Nullable ArchiveLine archive() {
        var session = session();
        return session.enterpriseId() == null
                ? null
                : ArchiveLine.of(
                                session.title(),
                                session.status(),
                                EnumSet.of(TrainingSessionStatus.CREDITED, TrainingSessionStatus.CANCELLED)
                                        .contains(session.status()))
                        .numbered(session.number())
                        .due(ChinaTime.dayOf(session.endsAt()), null);
    }

    /** What every event repeats: unwrapped into the event's own properties. */
    record Facts(
            UUID sessionId,
            String number,
            String title,
            @Nullable UUID enterpriseId,
            RegionCode region,
            @Nullable Sector sector,
            long revision,
            TrainingSessionStatus status,
            TrainingPurpose purpose,
            TrainingAudience audience,
            int hours,
            Instant startsAt,
            Instant endsAt) {}

    /** A session was announced. */
    @WireName("worksafe.training.training-session-opened.v1")
    record TrainingSessionOpened(@JsonUnwrapped Facts session, int capacity, Instant occurredAt)
            implements TrainingSessionEvent {}

    /** So many were enrolled. */
    @WireName("worksafe.training.training-session-enrolled.v1")
    record TrainingSessionEnrolled(@JsonUnwrapped Facts session, int enrolled, Instant occurredAt)
            implements TrainingSessionEvent {}

    /** Somebody is enrolled no more. */
    @WireName("worksafe.training.training-enrolment-withdrawn.v1")
    record TrainingEnrolmentWithdrawn(@JsonUnwrapped Facts session, Instant occurredAt)
            implements TrainingSessionEvent {}

    /** It was held. */
    @WireName("worksafe.training.training-session-held.v1")
    record TrainingSessionHeld(@JsonUnwrapped Facts session, int attended, int absent, Instant occurredAt)
            implements TrainingSessionEvent {}

    /** Its results are known. */
    @WireName("worksafe.training.training-session-closed.v1")
    record TrainingSessionClosed(@JsonUnwrapped Facts session, int passed, int failed, Instant occurredAt)
            implements TrainingSessionEvent {}

    /** Hours were credited. */
    @WireName("worksafe.training.training-session-credited.v1")
    record TrainingSessionCredited(@JsonUnwrapped Facts session, int credited, int creditedHours, Instant occurredAt)
            implements TrainingSessionEvent {}

    /** It is not held. */
    @WireName("worksafe.training.training-session-cancelled.v1")
    record TrainingSessionCancelled(@JsonUnwrapped Facts session, String reason, Instant occurredAt)
            implements TrainingSessionEvent {}
}
