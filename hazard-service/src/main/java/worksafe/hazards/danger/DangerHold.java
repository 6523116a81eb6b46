package worksafe.hazards.danger;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a danger from ending, such as its listing until that is lifted: a bean for each such thing. Asked in the
 * transaction that has locked the danger, so that whoever begins to hold one locks it first.
 */
public interface DangerHold {

    /** What holds the danger; empty where nothing does. */
    Optional<Held> holding(UUID dangerId);

    /**
     * What holds it.
     *
     * @param number by which people call it
     * @param until the day by which it wants the danger put right; absent where it names none
     */
    record Held(String number, @Nullable LocalDate until) {}
}
