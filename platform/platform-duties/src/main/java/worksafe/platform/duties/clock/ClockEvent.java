package worksafe.platform.duties.clock;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
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
    default ArchiveLine archive() {
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

    record Suspended(
            @JsonIgnore String context,
            @JsonUnwrapped ClockFacts facts,
            LocalDate suspendedOn,
            String reason,
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
}
