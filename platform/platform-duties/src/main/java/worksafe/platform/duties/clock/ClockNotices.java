package worksafe.platform.duties.clock;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was announced of a clock beside its life.
 *
 * @param announced the steps, as {@link AnnouncedStep} writes them
 * @param soonFor the end that was last announced to be near; absent where none was
 */
@Embeddable
record ClockNotices(String announced, @Nullable Instant soonFor) {

    static final ClockNotices NONE = new ClockNotices("", null);

    List<AnnouncedStep> steps() {
        return AnnouncedStep.read(announced);
    }

    /** The latest of those steps that has come, unless it was announced: what was slept through is not made up for. */
    Optional<AnnouncedStep> latest(List<AnnouncedStep> inOrder, Instant now) {
        var before = steps();
        return inOrder.stream()
                .filter(step -> !now.isBefore(step.at()))
                .reduce((_, later) -> later)
                .filter(step -> before.stream().noneMatch(step::isNoNewsAfter));
    }

    /** With one more that was announced then, of a clock that ends at that moment. */
    ClockNotices with(AnnouncedStep step, Instant dueAt, Instant when) {
        var all = new ArrayList<>(steps());
        all.add(step.announcedAt(when));
        return new ClockNotices(
                AnnouncedStep.write(all), step.kind() == AnnouncedStep.StepKind.DUE_SOON ? dueAt : soonFor);
    }
}
