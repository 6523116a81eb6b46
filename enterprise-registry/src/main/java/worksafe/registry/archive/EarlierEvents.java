package worksafe.registry.archive;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Messages;
import worksafe.platform.http.Problems;
import worksafe.platform.messaging.ReceivedEvent;

/**
 * Reads events that were announced before events carried a line for the archive: when an installation is upgraded some
 * are still on their way, and some lie aside and are replayed later. The list of their types is closed: whatever is
 * announced for the first time today carries its line.
 */
@ApplicationScoped
class EarlierEvents {

    private static final Pattern TYPE = Pattern.compile("worksafe\\.(?:"
            + "hazards\\.danger-(?:reported|planned|rectified|recheck-failed|accepted|reopened|rescheduled|overdue|closed"
            + "|dismissed)"
            + "|inspections\\.(?:inspection-(?:started|concluded)|finding-(?:recorded|withdrawn)"
            + "|order-(?:issued|reopened|overdue|answered|withdrawn))"
            + "|training\\.post-(?:started|barred|cleared|ended)"
            + "|[a-z]+\\.clock-(?:started|resumed|suspended|rescheduled|missed|met|cancelled))\\.v1");

    private static final Set<String> ENDS =
            Set.of("CLOSED", "DISMISSED", "CONCLUDED", "WITHDRAWN", "ANSWERED", "ENDED", "MET", "CANCELLED");

    /** The state that an event of a clock leads to, since it names none; one that moves the day leaves it. */
    private static final Map<String, String> CLOCK_STATES = Map.of(
            "clock-started", "RUNNING",
            "clock-resumed", "RUNNING",
            "clock-suspended", "SUSPENDED",
            "clock-missed", "MISSED",
            "clock-met", "MET",
            "clock-cancelled", "CANCELLED");

    private final Messages messages;

    EarlierEvents(Problems problems) {
        this.messages = problems.messages();
    }

    /** What the event says of its subject; empty for a type that never had a place in the archive. */
    Optional<ArchiveFact> fact(ReceivedEvent event) {
        if (!TYPE.matcher(event.type()).matches()) {
            return Optional.empty();
        }
        var told = event.as(Told.class);
        if (told.side != null) {
            // Clocks name who owes since later than lines came: what an authority owes carries none on purpose.
            return Optional.empty();
        }
        var name = event.type().split("\\.")[2];
        var status = told.status == null ? CLOCK_STATES.get(name) : told.status;
        return Optional.of(new ArchiveFact(
                told.number,
                title(told),
                null,
                status,
                told.grade,
                told.validUntil == null ? told.dueDate : told.validUntil,
                switch (name) {
                    case "danger-overdue", "order-overdue", "clock-missed" -> true;
                    case "danger-planned", "danger-rectified", "danger-recheck-failed", "danger-accepted" -> null;
                    case "danger-rescheduled" -> told.overdue;
                    default -> "BARRED".equals(status);
                },
                status != null && ENDS.contains(status),
                switch (event.aggregate()) {
                    case "danger" -> told.findingId;
                    case "finding", "order" -> told.inspectionId;
                    case "clock" -> told.subjectId;
                    default -> null;
                }));
    }

    private String title(Told told) {
        if (told.title != null) {
            return told.title;
        }
        if (told.personName != null) {
            var post = told.personName + " · " + word("post-kind", told.kind);
            return told.category == null ? post : post + "（" + word("post-category", told.category) + "）";
        }
        if (told.clockId != null) {
            return String.valueOf(told.kind);
        }
        if (told.findings == null) {
            return "安全生产现场检查";
        }
        return told.findings.equals(0) ? "安全生产现场检查，未发现问题" : "安全生产现场检查，发现问题 " + told.findings + " 项";
    }

    /** Titles are kept in Chinese, as those of everything else in the archive; a code unknown here stays one. */
    private String word(String list, @Nullable String code) {
        var known = String.valueOf(code);
        return messages.find(Locale.SIMPLIFIED_CHINESE, list + '.' + known, List.of())
                .orElse(known);
    }

    /** What the events said of dangers, visits, findings, orders, posts and clocks, each its part of it. */
    private record Told(
            @Nullable String number,
            @Nullable String title,
            @Nullable String status,
            @Nullable String grade,
            @Nullable LocalDate dueDate,
            @Nullable Boolean overdue,
            @Nullable UUID findingId,
            @Nullable UUID inspectionId,
            // how many of a visit, which ones of an order
            @Nullable Object findings,
            @Nullable String personName,
            @Nullable String kind,
            @Nullable String category,
            @Nullable LocalDate validUntil,
            @Nullable UUID clockId,
            @Nullable UUID subjectId,
            @Nullable String side) {

        Told {
            if (clockId == null) {
                Objects.requireNonNull(status, "status");
            } else {
                Objects.requireNonNull(kind, "kind");
            }
            if (title == null && personName == null && clockId == null) {
                Objects.requireNonNull(inspectionId, "inspectionId");
            }
        }
    }
}
