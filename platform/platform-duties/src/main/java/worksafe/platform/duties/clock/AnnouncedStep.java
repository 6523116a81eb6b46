package worksafe.platform.duties.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.RegionLevel;

/**
 * A step that is announced of a clock beside its life, once for each due date. A column holds those that were as {@code
 * DUE_SOON/7//2026-03-31/2026-03-24T01:00:00Z,ESCALATED/3/COUNTY/2026-03-31/2026-04-04T01:00:00Z}.
 *
 * @param days how many days before the due date, or after it was missed
 * @param told who is told; absent where nobody is told by name
 * @param dueDate the due date that it is about
 * @param at from when on it is due; of one that was announced, when that was
 */
record AnnouncedStep(StepKind kind, int days, @Nullable ToldParty told, LocalDate dueDate, Instant at) {

    /** What kind of step. */
    @Schema(name = "ClockAnnouncementKind")
    enum StepKind {
        /** The due date is near. */
        DUE_SOON,
        /** The due date was missed, and somebody further up is told. */
        ESCALATED
    }

    /** Whom a missed day is told. */
    @Schema(name = "ClockToldParty")
    enum ToldParty {
        /** The official who is to do it; the competent authority where none is known or an enterprise owes it. */
        ASSIGNEE,
        /** Whoever supervises there in the town. */
        TOWN,
        /** Whoever supervises there in the county. */
        COUNTY,
        /** Whoever supervises there in the city. */
        CITY,
        /** Whoever supervises there in the province. */
        PROVINCE;

        private RegionCode place(RegionCode competent) {
            return switch (this) {
                case ASSIGNEE -> competent;
                case TOWN -> above(competent, RegionLevel.TOWN);
                case COUNTY -> above(competent, RegionLevel.COUNTY);
                case CITY -> above(competent, RegionLevel.CITY);
                case PROVINCE -> above(competent, RegionLevel.PROVINCE);
            };
        }

        private static RegionCode above(RegionCode place, RegionLevel level) {
            return place.level().isBelow(level) ? place.at(level) : place;
        }
    }

    /** The same as it was announced. */
    AnnouncedStep announcedAt(Instant when) {
        return new AnnouncedStep(kind, days, told, dueDate, when);
    }

    /** Whether nobody needs to hear of it once that was announced: the same step or a later one of the same due date. */
    boolean isNoNewsAfter(AnnouncedStep announced) {
        return kind == announced.kind
                && dueDate.equals(announced.dueDate)
                && (kind == StepKind.DUE_SOON ? announced.days <= days : announced.days >= days);
    }

    /** Which place is told; absent where nobody is told by name. */
    @Nullable
    RegionCode placeTold(RegionCode competent) {
        return told == null ? null : told.place(competent);
    }

    static String write(List<AnnouncedStep> steps) {
        return steps.stream()
                .map(step -> step.kind + "/" + step.days + "/" + (step.told == null ? "" : step.told) + "/"
                        + step.dueDate + "/" + step.at)
                .collect(Collectors.joining(","));
    }

    static List<AnnouncedStep> read(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",")).map(AnnouncedStep::one).toList();
    }

    private static AnnouncedStep one(String text) {
        var parts = text.split("/", 5);
        return new AnnouncedStep(
                StepKind.valueOf(parts[0]),
                Integer.parseInt(parts[1]),
                parts[2].isEmpty() ? null : ToldParty.valueOf(parts[2]),
                LocalDate.parse(parts[3]),
                Instant.parse(parts[4]));
    }
}
