package worksafe.hazards.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** After how many minutes without an acknowledgement the county, the city and the province are told of an alarm. */
record EscalationMinutes(long county, long city, long province) {

    /** When whoever is above that tier is told; empty where nobody is. */
    Optional<Instant> after(AlarmTier tier, Instant raisedAt) {
        return switch (tier) {
            case ENTERPRISE -> Optional.of(raisedAt.plus(Duration.ofMinutes(county)));
            case COUNTY -> Optional.of(raisedAt.plus(Duration.ofMinutes(city)));
            case CITY -> Optional.of(raisedAt.plus(Duration.ofMinutes(province)));
            case PROVINCE -> Optional.empty();
        };
    }
}
