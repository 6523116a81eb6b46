package worksafe.platform.duties.clock;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.duties.clock.AnnouncedStep.ToldParty;
import worksafe.platform.messaging.ArchiveLine;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;

/** What happens in the life of a clock; every context announces it under its own name. */
sealed interface ClockEvent extends DomainEvent {

    String context();

    ClockFacts facts();

    @Override
    default Subject subject() {
        return facts().subject();
    }

    @Override
    default @Nullable ArchiveLine archive() {
        return facts().archive();
    }

    private static String type(String context, String name) {
        return "worksafe." + context + "." + name + ".v1";
    }

    record Started(
            @JsonIgnore String context, @JsonUnwrapped ClockFacts facts, LocalDate startedOn, Instant occurredAt)
            implements ClockEvent {

        @Override
        public String type() {
            return ClockEvent.type(context, "clock-started");
        }
    }

    record Met(
            @JsonIgnore String context,
            @JsonUnwrapped ClockFacts facts,
            LocalDate metOn,
            boolean late,
            Instant occurredAt)
            implements ClockEvent {

        @Override
        public String type() {
            return ClockEvent.type(context, "clock-met");
        }
    }

    record Missed(@JsonIgnore String context, @JsonUnwrapped ClockFacts facts, Instant occurredAt)
            implements ClockEvent {

        @Override
        public String type() {
            return ClockEvent.type(context, "clock-missed");
        }
    }

    /** @param missing what is missing, where it is returned for completion; absent otherwise */
    record Suspended(
            @JsonIgnore String context,
            @JsonUnwrapped ClockFacts facts,
            LocalDate suspendedOn,
            String reason,
            @Nullable List<String> missing,
            Instant occurredAt)
            implements ClockEvent {

        @Override
        public String type() {
            return ClockEvent.type(context, "clock-suspended");
        }
    }

    record Resumed(
            @JsonIgnore String context, @JsonUnwrapped ClockFacts facts, LocalDate resumedOn, Instant occurredAt)
            implements ClockEvent {

        @Override
        public String type() {
            return ClockEvent.type(context, "clock-resumed");
        }
    }

    record Cancelled(
            @JsonIgnore String context, @JsonUnwrapped ClockFacts facts, String reason, Instant occurredAt)
            implements ClockEvent {

        @Override
        public String type() {
            return ClockEvent.type(context, "clock-cancelled");
        }
    }

    /** The due date moved because a calendar was published or amended. */
    record Rescheduled(
            @JsonIgnore String context, @JsonUnwrapped ClockFacts facts, LocalDate dueDateBefore, Instant occurredAt)
            implements ClockEvent {

        @Override
        public String type() {
            return ClockEvent.type(context, "clock-rescheduled");
        }
    }

    /** Another official of the authority is to do it. */
    record Assigned(
            @JsonIgnore String context, @JsonUnwrapped ClockFacts facts, Instant occurredAt) implements ClockEvent {

        @Override
        public String type() {
            return ClockEvent.type(context, "clock-assigned");
        }
    }

    /** @param daysBefore the step: how many days before its due date that is announced */
    record DueSoon(
            @JsonIgnore String context, @JsonUnwrapped ClockFacts facts, int daysBefore, Instant occurredAt)
            implements ClockEvent {

        @Override
        public String type() {
            return ClockEvent.type(context, "clock-due-soon");
        }
    }

    /**
     * The day was missed, and somebody further up is told.
     *
     * @param daysAfter the step: how many days after the due date was missed
     * @param toldRegion the place of whom it is told
     */
    record Escalated(
            @JsonIgnore String context,
            @JsonUnwrapped ClockFacts facts,
            int daysAfter,
            ToldParty told,
            RegionCode toldRegion,
            Instant occurredAt)
            implements ClockEvent {

        @Override
        public String type() {
            return ClockEvent.type(context, "clock-escalated");
        }
    }

    /** The event that announces the step. */
    static ClockEvent of(AnnouncedStep step, Clock.Moment now, ClockFacts facts) {
        return switch (step.kind()) {
            case DUE_SOON -> new DueSoon(now.context(), facts, step.days(), now.at());
            case ESCALATED ->
                new Escalated(
                        now.context(),
                        facts,
                        step.days(),
                        Objects.requireNonNull(step.told()),
                        Objects.requireNonNull(step.placeTold(facts.region())),
                        now.at());
        };
    }
}
