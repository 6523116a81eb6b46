package worksafe.registry.enterprise;

import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

/** Which kind of authority is competent for an enterprise when nobody has said. */
interface SectorRule {

    /** The sector for such an enterprise at that place. */
    Sector sectorOf(Particulars particulars, RegionCode seat);
}
