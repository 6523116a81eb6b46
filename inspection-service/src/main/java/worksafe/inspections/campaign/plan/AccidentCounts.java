package worksafe.inspections.campaign.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

/** How many accidents there were; a bean of the feature that keeps them. Without one the figure is unknown. */
public interface AccidentCounts {

    /** Accidents in that place since that day, of one sector or of all. */
    int since(LocalDate first, RegionCode place, @Nullable Sector sector);
}
