package worksafe.training.person;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

/**
 * Where a person is registered.
 *
 * @param sector the competent authority's; absent where one for all sectors registers
 * @param enterpriseId the enterprise that enters the person, where one does
 */
record PersonRegistration(
        RegionCode region,
        @Nullable Sector sector,
        @Nullable UUID enterpriseId) {}
