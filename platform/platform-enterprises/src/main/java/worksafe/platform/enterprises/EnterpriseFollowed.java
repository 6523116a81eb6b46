package worksafe.platform.enterprises;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.messaging.ReceivedEvent;

/**
 * The newer state that the copy of an enterprise was brought up to.
 *
 * @param revision of the enterprise; higher than any told before
 * @param creditCode absent while it is missing or unconfirmed
 * @param sector {@link Sector#OTHER} where the registry's word is unknown here
 * @param state the registry's word; whatever is not {@code ACTIVE} does not trade
 * @param trades what it does, as far as this list has it; absent where the registry does not say
 * @param event what was announced; a context that keeps more than the copy reads it as a record of its own
 */
public record EnterpriseFollowed(
        UUID enterpriseId,
        long revision,
        String name,
        @Nullable String creditCode,
        RegionCode region,
        Sector sector,
        String state,
        @Nullable Set<Trade> trades,
        ReceivedEvent event) {

    /** Whether it trades. */
    public boolean active() {
        return isActive(state);
    }

    static boolean isActive(String state) {
        return state.equals("ACTIVE");
    }
}
