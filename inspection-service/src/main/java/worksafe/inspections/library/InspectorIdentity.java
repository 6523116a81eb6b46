package worksafe.inspections.library;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

/**
 * What never changes of an inspector; who goes to another authority is enrolled there.
 *
 * @param id identifier
 * @param number service number, by which draws name the inspector
 * @param subject the account
 * @param region the authority
 * @param sector the one sector of the office, if it has one
 */
record InspectorIdentity(
        UUID id,
        String number,
        String subject,
        RegionCode region,
        @Nullable Sector sector) {}
