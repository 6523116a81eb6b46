package worksafe.platform.duties.calendar;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import worksafe.kernel.CalendarDay;
import worksafe.kernel.DayKind;
import worksafe.kernel.RegionCode;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;

/** A year's notice was loaded or amended; carries all of it, so that the other contexts can follow. */
record CalendarPublished(
        @JsonIgnore String context,
        int year,
        long revision,
        RegionCode region,
        String source,
        List<Day> days,
        String publishedBy,
        Instant occurredAt)
        implements DomainEvent {

    /** One day that departs from the plain week. */
    record Day(LocalDate date, DayKind kind, String name) {

        static Day of(CalendarDay day) {
            return new Day(day.date(), day.kind(), day.name());
        }
    }

    @Override
    public String type() {
        return "worksafe." + context + ".calendar-published.v1";
    }

    @Override
    public Subject subject() {
        // A notice has no id but its year; every context derives the same one.
        var id = UUID.nameUUIDFromBytes(("calendar-notice:" + year).getBytes(StandardCharsets.US_ASCII));
        return Subject.ofRegion(region, "calendar-notice", id, revision, null);
    }
}
