package worksafe.registry.enterprise;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.ArchiveLine;

/** What every event about an enterprise says of it: its whole announced state at that revision. */
record EnterpriseFacts(
        UUID enterpriseId,
        long revision,
        String name,
        @Nullable String creditCode,
        @Nullable String registrationNumber,
        @Nullable String industry,
        @Nullable String enterpriseType,
        EnterpriseState state,
        RegionCode region,
        boolean unassigned,
        Sector sector,
        @Nullable String legalRepresentative,
        @Nullable String address,
        @Nullable LocalDate establishedOn) {

    ArchiveLine archive() {
        return ArchiveLine.of(name, state, state.next().isEmpty())
                .numbered(creditCode == null ? registrationNumber : creditCode);
    }
}
