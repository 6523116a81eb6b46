package worksafe.registry.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way by which facts go, as the table that ships says.
 *
 * @param topic where they are announced or come from; absent where they come by operations alone
 * @param facts names of facts without prefix and version, {@code hazards.danger-reported}; of registers with their kind, {@code
 *     registry.register-entry:safety-expert}; a star at the end stands for whatever follows
 * @param operations by which other systems read or hand in
 */
record ExchangeLine(
        ExchangePart part,
        ExchangeDirection direction,
        @Nullable String topic,
        List<String> facts,
        List<String> operations) {

    /** Whether the fact goes this way. */
    boolean isOf(String fact) {
        return facts.stream()
                .anyMatch(known -> known.endsWith("*")
                        ? fact.startsWith(known.substring(0, known.length() - 1))
                        : fact.equals(known));
    }
}
