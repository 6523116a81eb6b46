package worksafe.registry.letter;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.ArchiveLine;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;
import worksafe.platform.messaging.WireName;

/** What happens to a duty letter, as other contexts are told. Components are the wire shape, laid down in {@code contracts/registry}. */
sealed interface DutyLetterEvent extends DomainEvent {

    /** The letter after the event. */
    Facts letter();

    @Override
    default Subject subject() {
        var letter = letter();
        var enterprise = letter.enterpriseId();
        var sector = letter.sector();
        return enterprise == null || sector == null
                ? Subject.ofRegion(letter.region(), "duty-letter", letter.letterId(), letter.revision(), sector)
                : Subject.ofEnterprise(
                        enterprise, "duty-letter", letter.letterId(), letter.revision(), letter.region(), sector);
    }

    @Override
    default @Nullable ArchiveLine archive() {
        var letter = letter();
        return letter.enterpriseId() == null
                ? null
                : ArchiveLine.of(
                                letter.year() + " 年度安全生产责任书",
                                letter.status(),
                                letter.status() == DutyLetterStatus.ENDED)
                        .numbered(letter.number())
                        .due(letter.validUntil(), this instanceof DutyLetterOverdue ? Boolean.TRUE : null);
    }

    /** What every event repeats: unwrapped into the event's own properties. */
    record Facts(
            UUID letterId,
            String number,
            LetterLevel level,
            @Nullable UUID enterpriseId,
            RegionCode region,
            @Nullable Sector sector,
            long revision,
            DutyLetterStatus status,
            int year,
            String superiorName,
            String subordinateName,
            String contentSha256,
            LocalDate validFrom,
            LocalDate validUntil) {}

    /** It was written. */
    @WireName("worksafe.registry.duty-letter-drafted.v1")
    record DutyLetterDrafted(@JsonUnwrapped Facts letter, Instant occurredAt) implements DutyLetterEvent {}

    /** One side signed. */
    @WireName("worksafe.registry.duty-letter-signed-one.v1")
    record DutyLetterSignedOne(@JsonUnwrapped Facts letter, LetterSide side, Instant occurredAt)
            implements DutyLetterEvent {}

    /**
     * Both have signed.
     *
     * @param paper whether a scanned paper says so
     */
    @WireName("worksafe.registry.duty-letter-signed.v1")
    record DutyLetterSigned(@JsonUnwrapped Facts letter, LocalDate signedOn, boolean paper, Instant occurredAt)
            implements DutyLetterEvent {}

    /** The subordinate was assessed by it. */
    @WireName("worksafe.registry.duty-letter-assessed.v1")
    record DutyLetterAssessed(@JsonUnwrapped Facts letter, LocalDate assessedOn, Instant occurredAt)
            implements DutyLetterEvent {}

    /** It was not renewed, or the subordinate not assessed, in time. */
    @WireName("worksafe.registry.duty-letter-overdue.v1")
    record DutyLetterOverdue(@JsonUnwrapped Facts letter, Instant occurredAt) implements DutyLetterEvent {}

    /** It holds no more. */
    @WireName("worksafe.registry.duty-letter-ended.v1")
    record DutyLetterEnded(@JsonUnwrapped Facts letter, String reason, Instant occurredAt) implements DutyLetterEvent {}
}
