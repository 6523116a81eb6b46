package worksafe.platform.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

/**
 * Fired synchronously in the transaction in which a paper is signed by all, delivered or withdrawn, so that the feature whose
 * paper it is can note it on its own row.
 *
 * @param formedAt when all had signed; absent before
 * @param servedOn the day on which it counts as served; absent before
 */
public record PaperMoved(
        UUID paperId,
        String kind,
        String ownerType,
        UUID ownerId,
        String number,
        String kindTitle,
        String enterpriseName,
        RegionCode region,
        Sector sector,
        UUID enterpriseId,
        DisclosureClass disclosure,
        PaperStatus status,
        @Nullable Instant formedAt,
        @Nullable LocalDate servedOn) {}
