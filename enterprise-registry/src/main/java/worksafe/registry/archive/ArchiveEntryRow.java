package worksafe.registry.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Messages;

/** A subject of another context as it is kept; clocks are told in words of both languages. */
record ArchiveEntryRow(
        UUID id,
        String context,
        String kind,
        UUID subjectId,
        @Nullable String number,
        String title,
        @Nullable String titleEn,
        String state,
        @Nullable String grade,
        @Nullable LocalDate dueOn,
        boolean overdue,
        boolean closed,
        @Nullable UUID aboutId,
        long revision,
        Instant occurredAt) {

    private static final String CLOCK = "clock";

    ArchiveEntryView view(Messages words) {
        return new ArchiveEntryView(
                id,
                context,
                kind,
                subjectId,
                number,
                isCode()
                        ? word(words, Locale.SIMPLIFIED_CHINESE, CLOCK + "-" + title)
                                .orElse(title)
                        : title,
                isCode() ? word(words, Locale.ENGLISH, CLOCK + "-" + title).orElse(null) : titleEn,
                state,
                stateIn(words, Locale.SIMPLIFIED_CHINESE),
                stateIn(words, Locale.ENGLISH),
                grade,
                dueOn,
                overdue,
                closed,
                aboutId,
                revision,
                occurredAt);
    }

    /** Whether it is a clock that was told of before events of clocks had words: its title is the code of its kind. */
    private boolean isCode() {
        return kind.equals(CLOCK) && titleEn == null;
    }

    private @Nullable String stateIn(Messages words, Locale language) {
        return kind.equals(CLOCK)
                ? word(words, language, "code-table.clock-state." + state).orElse(null)
                : null;
    }

    private static Optional<String> word(Messages words, Locale language, String key) {
        return words.find(language, key, List.of());
    }
}
