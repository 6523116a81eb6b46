package worksafe.platform.obligations;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one holder; what is not in it is not known.
 *
 * @param goodUntil the last day on which all of it holds, where something ends by itself
 */
public record KnownFacts(
        Map<String, KnownFact> byName, @Nullable LocalDate goodUntil) {

    public KnownFacts {
        byName = Map.copyOf(byName);
    }
}
