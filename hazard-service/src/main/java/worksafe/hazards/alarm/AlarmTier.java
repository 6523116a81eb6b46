package worksafe.hazards.alarm;

import java.util.Optional;

/** Who is told to look at an alarm that nobody acknowledged: the enterprise first, then each level above. */
enum AlarmTier {
    ENTERPRISE,
    COUNTY,
    CITY,
    PROVINCE;

    /** Who is told next; empty where nobody is above. */
    Optional<AlarmTier> next() {
        return this == PROVINCE ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }
}
