package worksafe.platform.enterprises;

import java.util.UUID;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

/** An enterprise that trades, with the authority that supervises it now. */
public record ActiveEnterprise(UUID id, String name, RegionCode region, Sector sector) {}
