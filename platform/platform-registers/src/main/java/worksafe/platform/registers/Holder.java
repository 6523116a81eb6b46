package worksafe.platform.registers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.clock.ClockStart.Debtor;
import worksafe.platform.messaging.Subject;
import worksafe.platform.registers.kind.HolderType;

/**
 * Who keeps a register, and where that is supervised.
 *
 * @param key the holder's one name among all of its type: the enterprise's id, the place's code, {@code <place>/<sector>} of
 *     a department, {@code <place or enterprise>/<id or name>} of whoever has a name of his own
 * @param name the name of whoever has one of his own
 */
public record Holder(
        HolderType type,
        String key,
        @Nullable String name,
        RegionCode region,
        @Nullable Sector sector,
        @Nullable UUID enterpriseId) {

    /** Who owes the register: the enterprise that keeps it, or the authority where it is no enterprise's. */
    Debtor debtor() {
        return enterpriseId == null
                ? Debtor.authority(region, sector, null, null)
                : Debtor.enterprise(region, sector, enterpriseId);
    }

    /** Who owes the review of what is kept. */
    Debtor reviewer() {
        return Debtor.authority(region, sector, enterpriseId, null);
    }

    Subject subject(UUID entryId, long revision) {
        return enterpriseId == null
                ? Subject.ofRegion(region, "register-entry", entryId, revision, sector)
                : Subject.ofEnterprise(enterpriseId, "register-entry", entryId, revision, region, sector);
    }
}
