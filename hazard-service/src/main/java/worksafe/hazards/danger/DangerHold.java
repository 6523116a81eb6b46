package worksafe.hazards.danger;

import java.util.Optional;
import java.util.UUID;

/**
 * What keeps a danger from ending, such as its listing until that is lifted: a bean for each such thing. Asked in the
 * transaction that has locked the danger, so that whoever begins to hold one locks it first.
 */
public interface DangerHold {

    /** By what number people call what holds the danger; empty where nothing does. */
    Optional<String> holding(UUID dangerId);
}
